package dev.rota.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where region, endpoint and credentials come from, as a service sees it. */
class AwsClientsTest {

    private final Wire wire = new Wire();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path home;

    @BeforeEach
    void anEnvironmentOfItsOwn() {
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("HOME", home.toString());
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void takesRegionCredentialsAndEndpointFromTheEnvironment() {
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");
        environment.put("AWS_SESSION_TOKEN", "token");
        environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
        environment.put("AWS_ENDPOINT_URL_EVENTBRIDGE", wire.address().toString());

        assertThat(signature(AwsSettings.of(environment))).isEqualTo("AKIAENVIRONMENT in eu-west-1 with a token");
    }

    @Test
    void whatIsAskedForGoesBeforeTheEnvironment() throws IOException {
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");
        environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
        write("credentials", """
                [prod]
                aws_access_key_id = AKIAPROD
                aws_secret_access_key = secret
                """);

        AwsSettings settings = AwsSettings.of(environment)
                .withRegion("ap-northeast-3")
                .withProfile("prod")
                .withEndpointUrl(wire.address());

        assertThat(signature(settings)).isEqualTo("AKIAPROD in ap-northeast-3");
    }

    @Test
    void readsRegionAndCredentialsOfTheProfileInTheEnvironment() throws IOException {
        environment.put("AWS_PROFILE", "dev");
        environment.put("AWS_CONFIG_FILE", home.resolve("elsewhere").toString());
        Files.writeString(home.resolve("elsewhere"), """
                [profile dev]
                region = us-east-2
                aws_access_key_id = AKIADEV
                aws_secret_access_key = secret
                endpoint_url = %s
                """.formatted(wire.address()));

        assertThat(signature(AwsSettings.of(environment))).isEqualTo("AKIADEV in us-east-2");
    }

    @Test
    void aSandboxNeverSeesRealCredentials() {
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");

        assertThat(signature(AwsSettings.of(environment).withSandbox(wire.address())))
                .isEqualTo("sandbox in eu-west-1");
    }

    @Test
    void madeUpCredentialsGoNowhereElse() {
        URI elsewhere = URI.create("https://example.com");

        assertThatThrownBy(() -> AwsSettings.of(environment).withSandbox(elsewhere))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhichVariablesToSetWithoutCredentials() {
        environment.put("AWS_REGION", "eu-west-1");

        assertFailure(
                AwsSettings.of(environment),
                "no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with --profile or "
                        + "AWS_PROFILE");
    }

    @Test
    void saysWhatIsWrongWithATokenFile() throws IOException {
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/ci");
        Path missing = home.resolve("missing");
        Path empty = Files.createFile(home.resolve("empty"));

        for (Map.Entry<Path, String> wrong : Map.of(missing, "does not exist", home, "is a folder", empty, "is empty")
                .entrySet()) {
            environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", wrong.getKey().toString());
            assertFailure(
                    AwsSettings.of(environment),
                    "the web identity token file %s %s; check AWS_WEB_IDENTITY_TOKEN_FILE"
                            .formatted(wrong.getKey(), wrong.getValue()));
        }
    }

    @Test
    void saysThatAProfileDoesNotExist() {
        environment.put("AWS_REGION", "eu-west-1");

        assertFailure(
                AwsSettings.of(environment).withProfile("prdo"),
                "profile prdo is neither in the AWS configuration file nor in the credentials file; name another with "
                        + "--profile or AWS_PROFILE, or create it with: aws configure --profile prdo");
    }

    @Test
    void saysHowToSignInAgain() throws IOException {
        write("config", """
                [profile dev]
                region = us-east-2
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = ci
                [sso-session corp]
                sso_region = us-east-2
                sso_start_url = https://corp.example.com/start
                """);

        assertFailure(
                AwsSettings.of(environment).withProfile("dev"),
                "the sign-in of profile dev is missing or has expired; run: aws sso login --profile dev");
    }

    @Test
    void saysThatNoRegionIsSet() {
        assertThatThrownBy(() -> new AwsClients(AwsSettings.of(environment)).region())
                .isInstanceOf(RotaException.class)
                .hasMessage("no region is set: add region: to the file, give --region, or set AWS_REGION");
    }

    @Test
    void saysThatARegionIsNone() {
        assertThatThrownBy(() -> new AwsClients(AwsSettings.of(environment).withRegion("Tokyo")).region())
                .isInstanceOf(RotaException.class)
                .hasMessage("'Tokyo' is not the name of a region; one looks like ap-northeast-3");
    }

    @Test
    void saysOneLineAboutEachCall() {
        wire.answers("GetResources", "{}")
                .answers("DescribeRule", "{'Name': 'nightly'}")
                .refuses("DescribeRule", 400, "ResourceNotFoundException", "No");

        try (AwsClients clients = wire.clients()) {
            clients.tagging().getResources(request -> request.resourcesPerPage(100));
            clients.eventBridge().describeRule(request -> request.name("nightly"));
            assertThatThrownBy(() -> clients.eventBridge().describeRule(request -> request.name("gone")))
                    .isNotNull();
        }

        assertThat(wire.details().stream().map(line -> line.replaceAll("\\d+ ms", "N ms")))
                .containsExactly(
                        "tag:GetResources  200, N ms, 1 attempt, request 11111111-2222-3333-4444-555555555555",
                        "events:DescribeRule nightly  200, N ms, 1 attempt, request 11111111-2222-3333-4444-555555555555",
                        "events:DescribeRule gone  400 ResourceNotFoundException, N ms, 1 attempt, request "
                                + "11111111-2222-3333-4444-555555555555");
    }

    @Test
    void buildsNothingUntilAsked() {
        new AwsClients(AwsSettings.of(environment)).close();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws").resolve(file), text);
    }

    private static void assertFailure(AwsSettings settings, String sentence) {
        try (AwsClients clients = new AwsClients(settings)) {
            assertThatThrownBy(() -> clients.calls("events")
                            .call("ListRules", "", () -> clients.eventBridge().listRules(request -> request.limit(1))))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ServiceException.Kind.CREDENTIALS))
                    .hasMessage(sentence);
        }
    }

    /** Whose key signed a call, and for which region. */
    private String signature(AwsSettings settings) {
        wire.answers("ListRules", "{'Rules': []}");
        try (AwsClients clients = new AwsClients(settings)) {
            clients.eventBridge().listRules(request -> request.limit(1));
        }
        Map<String, List<String>> headers = wire.calls().get(0).headers();
        String scope = String.join(",", headers.getOrDefault("Authorization", List.of()));
        String token = headers.containsKey("X-amz-security-token") ? " with a token" : "";
        return scope.replaceAll(".*Credential=([^/]+)/[0-9]+/([^/]+)/.*", "$1 in $2") + token;
    }
}
