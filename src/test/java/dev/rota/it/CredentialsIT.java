package dev.rota.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rota.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each way to credentials, by the call that is signed with what it gave. The SDK finds some of them by the names of their classes,
 * which may be missing in the packed program while every unit test passes.
 */
class CredentialsIT {

    private static final Pattern KEY = Pattern.compile("Credential=(\\w+)/");

    private final String later = Instant.now()
            .plus(1, ChronoUnit.HOURS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    private final String earlier = Instant.now()
            .minus(1, ChronoUnit.HOURS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private HttpServer server;
    private Path home;
    private Program program;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        program = Program.builtIn(directory)
                .without("AWS_ACCESS_KEY_ID")
                .without("AWS_SECRET_ACCESS_KEY")
                .with("AWS_REGION", "us-east-1")
                .with("AWS_ENDPOINT_URL", address());
        home = Files.createDirectories(directory.resolve(".home/.aws"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String asked = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath() + " " + body.replaceFirst("&.*", "");
        Matcher key = KEY.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (asked.endsWith("Action=GetCallerIdentity")
                || exchange.getRequestHeaders().containsKey("X-Amz-Target")) {
            keys.add(key.find() ? key.group(1) : "none");
        }
        String answer = answer(asked.strip(), exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token"));
        exchange.sendResponseHeaders(answer.isEmpty() ? 400 : 200, 0);
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
        exchange.close();
    }

    private String answer(String asked, @Nullable String token) {
        return switch (asked) {
            case "POST / Action=AssumeRole" -> assumed("AssumeRole", "ASSUMED");
            case "POST / Action=AssumeRoleWithWebIdentity" -> assumed("AssumeRoleWithWebIdentity", "WEBIDENTITY");
            case "GET /federation/credentials" ->
                "{\"roleCredentials\": {\"accessKeyId\": \"%s\", \"secretAccessKey\": \"s\", \"sessionToken\": \"t\", \"expiration\": %d}}"
                        .formatted(token, Instant.parse(later).toEpochMilli());
            case "GET /container" -> keys("CONTAINER");
            case "PUT /latest/api/token" -> "token";
            case "GET /latest/meta-data/iam/security-credentials/",
                    "GET /latest/meta-data/iam/security-credentials-extended/" -> "role";
            case "GET /latest/meta-data/iam/security-credentials/role",
                    "GET /latest/meta-data/iam/security-credentials-extended/role" -> keys("MACHINE");
            default ->
                asked.startsWith("POST /token")
                        ? "{\"accessToken\": \"REFRESHED\", \"tokenType\": \"Bearer\", \"expiresIn\": 3600}"
                        : "";
        };
    }

    private String assumed(String action, String key) {
        return """
                <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><%1$sResult><Credentials>
                <AccessKeyId>%2$s</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
                <Expiration>%3$s</Expiration></Credentials></%1$sResult></%1$sResponse>""".formatted(action, key, later);
    }

    private String keys(String key) {
        return "{\"Code\": \"Success\", \"AccessKeyId\": \"%s\", \"SecretAccessKey\": \"s\", \"Token\": \"t\", \"Expiration\": \"%s\"}"
                .formatted(key, later);
    }

    private void profile(String text) throws IOException {
        Files.writeString(home.resolve("config"), text);
    }

    /** The sign-in of a session or a start address, as {@code aws sso login} leaves it. */
    private void signedIn(String sha1, String token, String until) throws IOException {
        Path cache = Files.createDirectories(home.resolve("sso/cache"));
        Files.writeString(cache.resolve(sha1 + ".json"), """
                {"accessToken": "%s", "expiresAt": "%s", "refreshToken": "r", "clientId": "c", "clientSecret": "s",
                 "registrationExpiresAt": "%s", "region": "us-east-1", "startUrl": "https://corp.example.com/start"}""".formatted(token, until, later));
    }

    private void assertSignsWith(String key, String... more) {
        CommandRun run = program.run(Stream.concat(Stream.of("dump", "--rule", "nightly"), Stream.of(more))
                .toArray(String[]::new));

        assertThat(keys).as(run.err()).isNotEmpty().containsOnly(key);
    }

    @Test
    void ofARoleToAssume() throws IOException {
        profile("""
                [profile ci]
                role_arn = arn:aws:iam::123456789012:role/ci
                source_profile = base
                [profile base]
                aws_access_key_id = BASE
                aws_secret_access_key = s
                """);
        assertSignsWith("ASSUMED", "--profile", "ci");
    }

    @Test
    void ofAWebIdentityInTheEnvironment() throws IOException {
        program = program.with("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/ci")
                .with(
                        "AWS_WEB_IDENTITY_TOKEN_FILE",
                        Files.writeString(directory.resolve("token"), "t").toString());
        assertSignsWith("WEBIDENTITY");
    }

    @Test
    void ofAWebIdentityInAProfile() throws IOException {
        profile("""
                [profile ci]
                role_arn = arn:aws:iam::123456789012:role/ci
                web_identity_token_file = %s
                """.formatted(Files.writeString(directory.resolve("token"), "t")));
        assertSignsWith("WEBIDENTITY", "--profile", "ci");
    }

    @Test
    void ofASignIn() throws IOException {
        profile("""
                [profile ci]
                sso_start_url = https://corp.example.com/start
                sso_region = us-east-1
                sso_account_id = 123456789012
                sso_role_name = ci
                """);
        signedIn(sha1("https://corp.example.com/start"), "SIGNEDIN", later);
        assertSignsWith("SIGNEDIN", "--profile", "ci");
    }

    @Test
    void ofASession() throws IOException {
        profile(session());
        signedIn(sha1("corp"), "SESSION", later);
        assertSignsWith("SESSION", "--profile", "ci");
    }

    @Test
    void ofASessionThatHasToBeRefreshed() throws IOException {
        profile(session());
        signedIn(sha1("corp"), "EXPIRED", earlier);
        assertSignsWith("REFRESHED", "--profile", "ci");
    }

    @Test
    void ofAProcess() throws IOException {
        Path keys = Files.writeString(
                directory.resolve("keys"),
                "{\"Version\": 1, \"AccessKeyId\": \"PROCESS\", \"SecretAccessKey\": \"s\"}");
        profile("[profile ci]\ncredential_process = cat " + keys + "\n");
        assertSignsWith("PROCESS", "--profile", "ci");
    }

    @Test
    void ofTheContainer() {
        program = program.with("AWS_CONTAINER_CREDENTIALS_FULL_URI", address() + "/container");
        assertSignsWith("CONTAINER");
    }

    @Test
    void ofTheMachine() {
        program = program.without("AWS_EC2_METADATA_DISABLED").with("AWS_EC2_METADATA_SERVICE_ENDPOINT", address());
        assertSignsWith("MACHINE");
    }

    private static String session() {
        return """
                [profile ci]
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = ci
                [sso-session corp]
                sso_region = us-east-1
                sso_start_url = https://corp.example.com/start
                """;
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
