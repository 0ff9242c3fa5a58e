package dev.rota.aws.lookups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.Wire;
import dev.rota.aws.client.Wire.Answer;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwsFetchTest {

    private static final String OBJECT = "GET /states/prod/terraform.tfstate";

    private final Wire wire = new Wire();
    private final AwsClients clients = wire.clients();
    private final AwsFetch fetch = new AwsFetch(clients);

    @AfterEach
    void stop() {
        clients.close();
        wire.close();
    }

    @Test
    void fetchesAnObject() {
        wire.answers(OBJECT, new Answer(200, Map.of(), "{\"version\": 4}"));

        assertThat(new String(fetch.s3("states", "prod/terraform.tfstate"), UTF_8))
                .isEqualTo("{\"version\": 4}");
        assertThat(wire.operations()).containsExactly(OBJECT);
    }

    @Test
    void followsTheBucketIntoItsRegion() {
        wire.answers(
                        OBJECT,
                        new Answer(
                                301,
                                Map.of("x-amz-bucket-region", "eu-west-1"),
                                error("PermanentRedirect", "elsewhere")))
                .answers(OBJECT, new Answer(200, Map.of(), "{}"))
                .answers(OBJECT, new Answer(200, Map.of(), "{}"));

        fetch.s3("states", "prod/terraform.tfstate");
        fetch.s3("states", "prod/terraform.tfstate");

        assertThat(wire.calls().stream().map(AwsFetchTest::signedFor))
                .as("asked once where it is, then there at once")
                .containsExactly("ap-northeast-3", "eu-west-1", "eu-west-1");
    }

    @Test
    void saysThatAnObjectIsMissing() {
        wire.answers(OBJECT, new Answer(404, Map.of(), error("NoSuchKey", "The specified key does not exist.")));

        assertMissing("the object does not exist; check the address, or run terraform apply first");
    }

    @Test
    void saysThatABucketIsMissing() {
        wire.answers(OBJECT, new Answer(404, Map.of(), error("NoSuchBucket", "The specified bucket does not exist")));

        assertMissing("the bucket does not exist; check the address");
    }

    @Test
    void saysWhatHasToBeAllowed() {
        wire.answers(
                OBJECT,
                new Answer(
                        403,
                        Map.of(),
                        error(
                                "AccessDenied",
                                "User: arn:aws:iam::123456789012:user/kato is not authorized to perform: s3:GetObject on "
                                        + "resource: \"arn:aws:s3:::states/prod/terraform.tfstate\" because no "
                                        + "identity-based policy allows the s3:GetObject action")));

        assertThatThrownBy(() -> fetch.s3("states", "prod/terraform.tfstate"))
                .hasMessage(
                        "s3:GetObject denied; allow user/kato to do s3:GetObject on arn:aws:s3:::states/prod/terraform.tfstate");
    }

    private void assertMissing(String sentence) {
        assertThatThrownBy(() -> fetch.s3("states", "prod/terraform.tfstate"))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessage(sentence);
    }

    private static String error(String code, String message) {
        return "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, message);
    }

    private static String signedFor(Wire.Call call) {
        String scope = String.join(",", call.headers().getOrDefault("Authorization", List.of()));
        return scope.replaceAll(".*Credential=[^/]+/[0-9]+/([^/]+)/.*", "$1");
    }
}
