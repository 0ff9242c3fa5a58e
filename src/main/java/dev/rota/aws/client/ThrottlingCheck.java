package dev.rota.aws.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;

/**
 * Whether AWS refused a call for its speed.
 *
 * @param response the answer, to be used in place of the one that was looked at
 * @param refused whether it was
 */
record ThrottlingCheck(HttpExecuteResponse response, boolean refused) {

    /** An error code in JSON or XML: {@code "com.amazonaws.events#ThrottlingException"}, {@code <Code>Throttling</Code>}. */
    private static final Pattern REFUSAL = Pattern.compile(
            "[\"#>](?:Throttling|ThrottlingException|ThrottledException|TooManyRequestsException|RequestLimitExceeded"
                    + "|Rate exceeded)[\"<]");

    /** Looks at the status, and for 400, which AWS's JSON services also use for throttling, into the body. */
    static ThrottlingCheck of(HttpExecuteResponse response) throws IOException {
        int status = response.httpResponse().statusCode();
        if (status != 400 || response.responseBody().isEmpty()) {
            return new ThrottlingCheck(response, status == 429 || status == 503);
        }
        try (InputStream body = response.responseBody().get()) {
            byte[] bytes = body.readAllBytes();
            HttpExecuteResponse copy = HttpExecuteResponse.builder()
                    .response(response.httpResponse())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                    .build();
            return new ThrottlingCheck(
                    copy, REFUSAL.matcher(new String(bytes, UTF_8)).find());
        }
    }
}
