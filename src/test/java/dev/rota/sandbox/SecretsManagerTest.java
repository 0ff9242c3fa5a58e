package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

class SecretsManagerTest extends SandboxTestCase {

    private String create(String name, String text) {
        return clients.secrets()
                .createSecret(request -> request.name(name).secretString(text))
                .arn();
    }

    private String text(String id) {
        return clients.secrets().getSecretValue(request -> request.secretId(id)).secretString();
    }

    private static void assertRefused(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SecretsManagerException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
        });
    }

    @Test
    void tellsASecretByNameAndByArnWholeOrNot() {
        String arn = create("shop/database", "text");

        assertThat(arn).matches("arn:aws:secretsmanager:ap-northeast-3:123456789012:secret:shop/database-[0-9a-f]{6}");
        assertThat(text("shop/database")).isEqualTo("text");
        assertThat(text(arn)).isEqualTo("text");
        assertThat(text(arn.substring(0, arn.length() - 7))).isEqualTo("text");
        assertThat(clients.secrets()
                        .describeSecret(request -> request.secretId("shop/database"))
                        .arn())
                .isEqualTo(arn);
    }

    @Test
    void movesLabelsWithEachVersion() {
        SecretsManagerClient secrets = clients.secrets();
        create("s", "one");
        String two = secrets.putSecretValue(request -> request.secretId("s").secretString("two"))
                .versionId();
        secrets.putSecretValue(
                request -> request.secretId("s").secretString("three").versionStages("NEXT"));

        assertThat(text("s")).isEqualTo("two");
        assertThat(secrets.getSecretValue(request -> request.secretId("s").versionStage("AWSPREVIOUS"))
                        .secretString())
                .isEqualTo("one");
        assertThat(secrets.getSecretValue(request -> request.secretId("s").versionStage("NEXT"))
                        .secretString())
                .isEqualTo("three");
        assertThat(secrets.getSecretValue(request -> request.secretId("s").versionId(two))
                        .versionStages())
                .containsExactly("AWSCURRENT");
        assertThat(secrets.describeSecret(request -> request.secretId("s")).versionIdsToStages())
                .hasSize(3)
                .containsEntry(two, List.of("AWSCURRENT"));
        assertRefused(
                () -> secrets.getSecretValue(
                        request -> request.secretId("s").versionId(two).versionStage("AWSPREVIOUS")),
                "InvalidRequestException",
                "You provided a VersionStage that is not associated to the provided VersionId.");
        assertRefused(
                () -> secrets.getSecretValue(request -> request.secretId("s").versionStage("NONE")),
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for staging label: NONE");
    }

    @Test
    void takesTheSameVersionTwiceButNotAnotherOfItsId() {
        String token = "00000000-0000-4000-8000-000000000000";
        SecretsManagerClient secrets = clients.secrets();
        create("s", "one");
        for (int i = 0; i < 2; i++) {
            secrets.putSecretValue(
                    request -> request.secretId("s").secretString("two").clientRequestToken(token));
        }
        assertThat(secrets.describeSecret(request -> request.secretId("s")).versionIdsToStages())
                .hasSize(2);
        assertRefused(
                () -> secrets.putSecretValue(
                        request -> request.secretId("s").secretString("other").clientRequestToken(token)),
                "ResourceExistsException",
                "You can't modify an existing version, you can only create new versions.");
    }

    @Test
    void refusesWhatAwsRefuses() {
        SecretsManagerClient secrets = clients.secrets();
        create("s", "one");
        assertRefused(
                () -> create("s", "two"),
                "ResourceExistsException",
                "The operation failed because the secret s already exists.");
        assertRefused(
                () -> text("none"), "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        secrets.createSecret(request -> request.name("empty"));
        assertRefused(
                () -> text("empty"),
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT");
        assertRefused(
                () -> secrets.putSecretValue(
                        request -> request.secretId("s").secretString("x").secretBinary(SdkBytes.fromUtf8String("x"))),
                "InvalidParameterException",
                "You can't specify both a binary secret value and a string secret value.");
    }

    @Test
    void keepsBytesAsBytes() {
        clients.secrets().createSecret(request -> request.name("key").secretBinary(SdkBytes.fromUtf8String("hello")));
        var value = clients.secrets().getSecretValue(request -> request.secretId("key"));
        assertThat(value.secretBinary().asUtf8String()).isEqualTo("hello");
        assertThat(value.secretString()).isNull();
    }

    @Test
    void plantsVersionsAndSecretsThatAreMarkedForDeletion() {
        seed("""
                {"Name": "a", "SecretString": "1", "DeletedDate": "2026-11-19T12:00:00Z"},
                {"Name": "b", "SecretString": "old"},
                {"Name": "b", "SecretBinary": "bmV3"}
                """);
        SecretsManagerClient secrets = clients.secrets();

        assertRefused(
                () -> text("a"),
                "InvalidRequestException",
                "You can't perform this operation on the secret because it was marked for deletion.");
        assertThat(secrets.describeSecret(request -> request.secretId("a")).deletedDate())
                .isEqualTo("2026-11-19T12:00:00Z");
        assertThat(secrets.getSecretValue(request -> request.secretId("b"))
                        .secretBinary()
                        .asUtf8String())
                .isEqualTo("new");
        assertThat(secrets.getSecretValue(request -> request.secretId("b").versionStage("AWSPREVIOUS"))
                        .secretString())
                .isEqualTo("old");
        assertThatThrownBy(() -> seed("{\"Name\": \"a\", \"SecretString\": \"1\", \"DeletedDate\": \"soon\"}"))
                .isInstanceOf(RotaException.class)
                .hasMessage("secret a: 'DeletedDate' should be a time such as \"2026-11-21T00:00:00Z\"");
    }

    private void seed(String secrets) {
        sandbox.seed(Json.parse("{\"regions\": {\"ap-northeast-3\": {\"secrets\": [" + secrets + "]}}}"), Path.of("."));
    }
}
