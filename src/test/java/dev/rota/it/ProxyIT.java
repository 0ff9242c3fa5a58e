package dev.rota.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every connection goes through the proxy that the environment names; those to this machine through none. */
class ProxyIT {

    private static final String PASSWORD =
            "Basic " + Base64.getEncoder().encodeToString("me:p@ss wörd".getBytes(UTF_8));
    private static final String RULES = """
            region: us-east-1
            cluster: main
            plugins: [{name: tfstate, config: {url: "%s"}}]
            rules:
              - name: nightly
                scheduleExpression: rate(1 hour)
                taskDefinition: '{{ tfstate("output.image") }}'
            """;

    @TempDir
    private Path directory;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private boolean wantsPassword;
    private ServerSocket proxy;
    private Program program;

    @BeforeEach
    void listen() throws IOException {
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::answer, "proxy");
        thread.setDaemon(true);
        thread.start();
        program = Program.builtIn(directory).with("AWS_REGION", "us-east-1").with("TFE_TOKEN", "token");
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
    }

    private void answer() {
        while (true) {
            try (Socket client = proxy.accept()) {
                BufferedReader head = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
                asked.add(String.valueOf(head.readLine()).replaceFirst(" HTTP/1.1$", ""));
                String password = head.lines()
                        .takeWhile(line -> !line.isEmpty())
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("proxy-authorization: "))
                        .findFirst()
                        .map(line -> line.replaceFirst("^[^ ]* ", ""))
                        .orElse("");
                passwords.add(password);
                String status = wantsPassword && password.isEmpty()
                        ? "407 Who\r\nProxy-Authenticate: Basic realm=\"x\", charset=\"UTF-8\""
                        : "403 Forbidden";
                client.getOutputStream()
                        .write("HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .formatted(status)
                                .getBytes(ISO_8859_1));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String address() {
        return "127.0.0.1:" + proxy.getLocalPort();
    }

    private void profile(String text) throws IOException {
        Files.writeString(
                Files.createDirectories(directory.resolve(".home/.aws")).resolve("config"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY,https://aws.invalid,CONNECT aws.invalid:443",
        "https_proxy,https://aws.invalid:8443,CONNECT aws.invalid:8443",
        "HTTP_PROXY,http://aws.invalid,POST http://aws.invalid",
    })
    void servicesAreCalledThroughIt(String variable, String endpoint, String request) {
        CommandRun run = program.with("AWS_ENDPOINT_URL", endpoint)
                .with(variable, "http://" + address())
                .with("HTTPS_PROXY".equals(variable) ? "HTTP_PROXY" : "ALL_PROXY", "http://127.0.0.1:1")
                .run("dump", "--cluster", "main");

        assertThat(asked).isNotEmpty().containsOnly(request);
        assertThat(run.err())
                .contains(
                        request.startsWith("CONNECT")
                                ? ": the proxy " + address()
                                        + " refuses to connect to aws.invalid (403 Forbidden); check " + variable
                                        + " and NO_PROXY\n"
                                : ": the proxy " + address()
                                        + " or the server behind it answers with HTTP status 403; check " + variable
                                        + " and NO_PROXY\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://states.invalid/a,CONNECT states.invalid:443",
        "http://states.invalid/a,GET http://states.invalid/a",
        "remote://tfe.invalid/example/network,CONNECT tfe.invalid:443"
    })
    void statesAreReadThroughIt(String url, String request) {
        Scene.write(directory, "rota.yaml", RULES.formatted(url));

        CommandRun run = program.with("https_proxy", address())
                .with("http_proxy", "http://" + address() + "/")
                .run("render");

        assertThat(asked).containsExactly(request);
        assertThat(run.err()).contains("the proxy " + address() + " ").contains("403");
        assertThat(run.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'role_arn = arn:aws:iam::123456789012:role/ci|source_profile = base|[profile base]|aws_access_key_id = A|aws_secret_access_key = s'",
        "'role_arn = arn:aws:iam::123456789012:role/ci|web_identity_token_file = token'"
    })
    void credentialsAreFetchedThroughIt(String keys) throws IOException {
        profile("[profile ci]\n" + keys.replace("|", "\n").replace("= token", "= " + directory.resolve("token")));
        Scene.write(directory, "token", "token");

        program.with("AWS_ENDPOINT_URL", "https://aws.invalid")
                .with("HTTPS_PROXY", "http://" + address())
                .run("--profile", "ci", "dump", "--cluster", "main");

        assertThat(asked).isNotEmpty().containsOnly("CONNECT aws.invalid:443");
    }

    @ParameterizedTest
    @CsvSource({"https", "http"})
    void userAndPasswordAreGiven(String scheme) {
        wantsPassword = true;

        program.with("AWS_ENDPOINT_URL", scheme + "://aws.invalid")
                .with(
                        scheme + "_proxy",
                        "http://me:p%40ss+wörd@".replace("+", "%20").replace("ö", "%C3%B6") + address())
                .run("dump", "--cluster", "main");

        assertThat(passwords).contains(PASSWORD);
    }

    @Test
    void aPasswordThatIsMissingIsAskedFor() {
        wantsPassword = true;

        CommandRun run = program.with("AWS_ENDPOINT_URL", "https://aws.invalid")
                .with("HTTPS_PROXY", "http://" + address())
                .run("dump", "--cluster", "main");

        assertThat(run.err())
                .endsWith(": the proxy %1$s wants a user and a password; write HTTPS_PROXY=http://USER:PASSWORD@%1$s\n"
                        .formatted(address()));
    }

    @ParameterizedTest
    @CsvSource({"NO_PROXY,'localhost, .invalid'", "no_proxy,aws.invalid", "no_proxy,*"})
    void someHostsAreReachedWithoutIt(String variable, String exceptions) {
        CommandRun run = program.with("AWS_ENDPOINT_URL", "https://aws.invalid")
                .with("HTTPS_PROXY", "http://" + address())
                .with(variable, exceptions)
                .run("dump", "--cluster", "main");

        assertThat(asked).isEmpty();
        assertThat(run.err()).contains("cannot resolve https://aws.invalid; check the region and the network");
    }

    @Test
    void thisMachineIsReachedWithoutIt() {
        Program proxied = program.with("HTTPS_PROXY", "http://" + address()).with("HTTP_PROXY", "http://" + address());
        Scene.write(directory, "seed.json", Scene.SEED);
        proxied.run("--sandbox=state", "sandbox", "seed", "seed.json");

        assertThat(proxied.run("--sandbox=state", "dump", "--cluster", "main", "--region", "ap-northeast-3")
                        .exit())
                .isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws IOException {
        proxy.close();

        CommandRun run = program.with("AWS_ENDPOINT_URL", "https://aws.invalid")
                .with("HTTPS_PROXY", "http://" + address())
                .run("dump", "--cluster", "main");

        assertThat(run.err()).endsWith(": nothing answers at the proxy " + address() + "; check HTTPS_PROXY\n");
    }

    @Test
    void whatIsNoProxyIsSaidOnce() {
        CommandRun run = program.with("AWS_ENDPOINT_URL", "https://aws.invalid")
                .with("HTTPS_PROXY", "socks5://" + address())
                .run("dump", "--cluster", "main");

        assertThat(run)
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "HTTPS_PROXY is not the address of an HTTP proxy such as http://proxy.example.com:3128\n"));
    }
}
