package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that answers 200 to everything is not AWS: no command may take its answers for an account without rules. */
class UsableAnswersTest {

    @TempDir
    private Path folder;

    private String answer = "";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dump --cluster main --region eu-central-1",
                "init --cluster main --region eu-central-1 first.yaml",
                "diff",
                "apply --yes",
                "prune --yes",
                "delete report --yes",
                "disable report --yes",
                "enable report --yes",
                "list",
                "list --live",
                "status",
                "status --live",
                "logs report",
                "logs report --since 1h",
                "verify",
                "run report",
                "run report --live"
            })
    void noCommandTakesAnythingForAnAnswer(String command) throws IOException {
        Files.writeString(folder.resolve("rota.yaml"), """
                region: eu-central-1
                cluster: main
                rules:
                  - name: report
                    scheduleExpression: rate(1 hour)
                    taskDefinition: report
                """);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.start();
        String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            for (String sent : new String[] {"", "{}", "<html>hi</html>"}) {
                answer = sent;
                CommandRun run = rota(("--endpoint-url " + endpoint + " " + command).split(" "));
                assertThat(run.exit()).as(sent + ": " + run).isIn(1, 125);
                assertThat(run.out()).as(sent).isEmpty();
                assertThat(run.err().lines())
                        .as(sent + ": " + run)
                        .singleElement()
                        .asString()
                        .contains(": no usable answer from " + endpoint + " (it ");
            }
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private CommandRun rota(String... arguments) {
        Map<String, String> environment = Map.of(
                "HOME", folder.toString(),
                "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "AWS_EC2_METADATA_DISABLED", "true");
        return CommandRun.of(folder, environment, new Wiring(environment, new Signals(code -> {})), arguments);
    }
}
