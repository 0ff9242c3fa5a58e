package dev.rota.aws.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

class ThrottlingCheckTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "200, {}, false",
                "400, {\"__type\":\"ThrottlingException\"}, true",
                "400, {\"__type\":\"com.amazonaws.events#ThrottlingException\"}, true",
                "400, {\"__type\":\"ThrottledException\"}, true",
                "400, {\"message\":\"Rate exceeded\"}, true",
                "400, <Error><Code>Throttling</Code></Error>, true",
                "400, {\"message\":\"Rule Throttling does not exist\"}, false",
                "400, {\"__type\":\"ConcurrentModificationException\"}, false",
                "429, , true",
                "500, {\"__type\":\"InternalException\"}, false",
                "503, , true",
            })
    void seesWhetherAnAnswerRefusesACallForItsSpeedAndKeepsItsBody(int status, String text, boolean refused)
            throws IOException {
        byte[] body = text == null ? new byte[0] : text.getBytes(UTF_8);
        HttpExecuteResponse answer = HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(status).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();

        ThrottlingCheck check = ThrottlingCheck.of(answer);

        assertThat(check.refused()).isEqualTo(refused);
        assertThat(check.response().responseBody().orElseThrow().readAllBytes()).isEqualTo(body);
        assertThat(check.response().httpResponse().statusCode()).isEqualTo(status);
    }
}
