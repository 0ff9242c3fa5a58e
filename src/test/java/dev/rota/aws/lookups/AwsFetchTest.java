package dev.rota.aws.lookups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.Wire;
import dev.rota.aws.client.Wire.Answer;
import dev.rota.lookup.Fetch.Parameter;
import dev.rota.lookup.Fetch.SecretId;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void asksForParametersDecryptedAndFindsThemByWhatTheyWereAskedForWith() {
        String arn = "arn:aws:ssm:us-east-1:123456789012:parameter/c";
        wire.answers(
                "GetParameters",
                "{'Parameters': ["
                        + "{'Name': '/a', 'ARN': 'arn:aws:ssm:us-east-1:123456789012:parameter/a', 'Type': 'String', 'Value': '1'},"
                        + "{'Name': '/b', 'Selector': ':3', 'ARN': 'arn:b', 'Type': 'SecureString', 'Value': '2'},"
                        + "{'Name': '/c', 'ARN': '" + arn + "', 'Type': 'StringList', 'Value': '3,4'}],"
                        + " 'InvalidParameters': ['/d']}");

        assertThat(fetch.parameters(Optional.of("us-east-1"), List.of("/a", "/b:3", arn, "/d")))
                .isEqualTo(Map.of(
                        "/a",
                        new Parameter(Parameter.Kind.STRING, "1"),
                        "/b:3",
                        new Parameter(Parameter.Kind.SECURE_STRING, "2"),
                        arn,
                        new Parameter(Parameter.Kind.STRING_LIST, "3,4")));
        assertThat(wire.bodies("GetParameters"))
                .containsExactly("{\"Names\":[\"/a\",\"/b:3\",\"" + arn + "\",\"/d\"],\"WithDecryption\":true}");
        assertThat(wire.calls()).map(AwsFetchTest::signedFor).containsExactly("us-east-1");
    }

    @Test
    void throttledLookupsAreTriedAgain() {
        wire.refuses("GetSecretValue", 400, "ThrottlingException", "Rate exceeded")
                .answers("GetSecretValue", "{'SecretString': 'text'}");

        assertThat(fetch.secret(Optional.empty(), new SecretId("s", ""))).isEqualTo("text");
        assertThat(wire.calls()).map(AwsFetchTest::signedFor).containsExactly("ap-northeast-3", "ap-northeast-3");
    }

    @Test
    void asksForAVersionByItsLabelOrItsId() {
        String id = "22222222-2222-4222-8222-222222222222";
        wire.answers("GetSecretValue", "{'SecretString': 'a'}").answers("GetSecretValue", "{'SecretString': 'b'}");
        fetch.secret(Optional.empty(), new SecretId("s", "AWSPREVIOUS"));
        fetch.secret(Optional.empty(), new SecretId("s", id));

        assertThat(wire.bodies("GetSecretValue"))
                .containsExactly(
                        "{\"SecretId\":\"s\",\"VersionStage\":\"AWSPREVIOUS\"}",
                        "{\"SecretId\":\"s\",\"VersionId\":\"" + id + "\"}");
    }

    @Test
    void aKeyThatMayNotBeUsedIsNamedAsTheReason() {
        wire.refuses("GetSecretValue", 400, "AccessDeniedException", "Access to KMS is not allowed");

        assertThatThrownBy(() -> fetch.secret(Optional.empty(), new SecretId("s", "")))
                .hasMessage("the key that encrypts it may not be used; allow kms:Decrypt on that key");
    }

    @Test
    void readsAllPagesOfExports() {
        wire.answers("ListExports", exports("a", "1", "<NextToken>next</NextToken>"))
                .answers("ListExports", exports("b", "2", ""));

        assertThat(fetch.exports(Optional.of("eu-west-1"))).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(wire.bodies("ListExports").get(1)).contains("NextToken=next");
        assertThat(wire.calls()).map(AwsFetchTest::signedFor).containsExactly("eu-west-1", "eu-west-1");
    }

    @Test
    void aRegionThatIsNoneIsNotMadeAnAddress() {
        assertThatThrownBy(() -> fetch.exports(Optional.of("example.com/")))
                .hasMessage("'example.com/' is not the name of a region; one looks like ap-northeast-3");
        assertThat(wire.calls()).isEmpty();
    }

    private static Answer exports(String name, String value, String rest) {
        return new Answer(
                200,
                Map.of(),
                "<ListExportsResponse><ListExportsResult><Exports><member><Name>%s</Name><Value>%s</Value></member></Exports>%s"
                                .formatted(name, value, rest)
                        + "</ListExportsResult></ListExportsResponse>");
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
