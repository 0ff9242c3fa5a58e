package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.rota.run.Time;
import dev.rota.sandbox.Sandbox;
import dev.rota.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and a sandbox that another process serves, in which it is another day than here. */
class ServedSandboxTest {

    private static final Clock THERE = Clock.fixed(Instant.parse("2031-03-01T00:00:00Z"), ZoneOffset.UTC);

    private static final String SEED = """
            {
              "regions": {
                "ap-northeast-3": {
                  "clusters": ["jobs"],
                  "taskDefinitions": [{"family": "report", "containerDefinitions": [{"name": "app", "image": "report:1"}]}],
                  "rules": [
                    {
                      "Name": "nightly",
                      "ScheduleExpression": "cron(0 1 * * ? *)",
                      "State": "ENABLED",
                      "Tags": [{"Key": "ecschedule:tracking-id", "Value": "jobs"}],
                      "Targets": [
                        {
                          "Id": "nightly",
                          "Arn": "arn:aws:ecs:ap-northeast-3:123456789012:cluster/jobs",
                          "RoleArn": "arn:aws:iam::123456789012:role/ecsEventsRole",
                          "EcsParameters": {"TaskDefinitionArn": "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report"}
                        }
                      ]
                    }
                  ]
                }
              },
              "buckets": {"states": {"objects": {"text": {"file": "text.txt"}, "bytes": {"file": "bytes"}, "json": {"json": {"file": "kept"}}}}}
            }
            """;

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void serve() throws IOException {
        sandbox = Sandbox.start(SandboxSettings.standard().withClock(THERE));
        Files.writeString(folder.resolve("seed.json"), SEED);
        Files.writeString(folder.resolve("text.txt"), "hello");
        Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 0});
        Files.writeString(folder.resolve("rota.yaml"), """
                region: ap-northeast-3
                cluster: jobs
                role: ecsEventsRole
                rules:
                  - name: nightly
                    scheduleExpression: cron(0 1 * * ? *)
                    taskDefinition: report
                  - name: over
                    scheduleExpression: cron(0 1 1 1 ? 2030)
                    taskDefinition: report
                """);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    @Test
    void isSeededTickedAndEmptiedThroughItsAddress() {
        String address = sandbox.endpoint().toString();
        CommandRun seeded = rota("--endpoint-url", address, "sandbox", "seed", "seed.json");
        assertThat(seeded)
                .hasToString("exit 0\n--- stdout\n--- stderr\nSeeded the sandbox %s from seed.json.\n", address);
        assertThat(sandbox.state().compact())
                .contains(
                        "\"states/text\":{\"contentType\":\"binary/octet-stream\",\"lastModified\":\"2026-01-01T00:00:00Z\",\"text\":\"hello\"}")
                .contains("\"base64\":\"/wA=\"")
                .contains("kept");

        assertThat(rota("--endpoint-url=" + address, "sandbox", "tick", "2h").err())
                .isEqualTo("It is 2031-03-01T02:00:00Z in the sandbox %s. Rules fired 1 time.\n".formatted(address));

        assertThat(rota("sandbox", "reset", "--endpoint-url", address).exit()).isZero();
        assertThat(sandbox.state().compact()).isEqualTo("{\"version\":1,\"regions\":{}}");
        assertThat(folder.resolve("rota-sandbox.json")).doesNotExist();
    }

    @Test
    void isReachedAtTheAddressOfTheEnvironmentUnlessAFileIsNamed() {
        Map<String, String> environment =
                Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString());
        assertThat(rota(environment, "sandbox", "tick", "2h").err())
                .startsWith("It is 2031-03-01T02:00:00Z in the sandbox http");

        assertThat(rota(environment, "--sandbox=other.json", "sandbox", "seed", "seed.json")
                        .exit())
                .isZero();
        assertThat(sandbox.state().compact()).doesNotContain("nightly");
    }

    @Test
    void saysWhatIsWrongWithASeed() throws IOException {
        Files.writeString(folder.resolve("wrong.json"), "{\"regions\": {\"ap-northeast-3\": {\"clsters\": []}}}");
        assertThat(rota("--endpoint-url", sandbox.endpoint().toString(), "sandbox", "seed", "wrong.json")
                        .err())
                .isEqualTo(folder.resolve("wrong.json")
                        + ": unknown key 'clsters' in region ap-northeast-3; did you mean 'clusters'?\n");
    }

    @Test
    void itsClockCountsForHoldsAndForWhatComesNext() {
        String address = sandbox.endpoint().toString();
        rota("--endpoint-url", address, "sandbox", "seed", "seed.json");

        assertThat(rota("--endpoint-url", address, "disable", "nightly", "--reason", "incident 42", "--yes")
                        .exit())
                .isZero();
        assertThat(sandbox.state().compact()).contains("2031-03-01T00:00:00Z incident 42");
        assertThat(rota("--endpoint-url", address, "next").out()).contains("2031-03-01 01:00", "never again");
        assertThat(rota("--endpoint-url", address, "verify", "over").out())
                .contains("cron(0 1 1 1 ? 2030) has fired for the last time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tick 1h", "seed seed.json", "reset"})
    void whereNoSandboxAnswersThatIsSaid(String command) throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.start();
        String address = "http://127.0.0.1:" + other.getAddress().getPort();
        String[] arguments = ("--endpoint-url " + address + " sandbox " + command).split(" ");

        assertThat(rota(arguments))
                .hasToString(
                        "exit 1\n--- stdout\n--- stderr\nwhat answers at %s is no sandbox of Rota; name the address that rota sandbox serve has printed\n",
                        address);
        other.stop(0);
        assertThat(rota(arguments))
                .hasToString(
                        "exit 1\n--- stdout\n--- stderr\nno sandbox answers at %s; start it with rota sandbox serve, or name its state file with --sandbox\n",
                        address);
        assertThat(rota("--endpoint-url", "https://aws.example.com", "sandbox", "tick", "1h")
                        .err())
                .startsWith(
                        "a sandbox is served on this machine only, at http://127.0.0.1 or http://localhost, but --endpoint-url says https://aws.example.com");
    }

    private CommandRun rota(String... arguments) {
        return rota(Map.of(), arguments);
    }

    private CommandRun rota(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        Wiring wiring = new Wiring(environment, new Signals(code -> {}), new Here(), () -> ZoneOffset.UTC);
        return CommandRun.of(folder, environment, wiring, arguments);
    }

    private record Here() implements Time {

        @Override
        public Instant now() {
            return Instant.parse("2026-11-21T00:00:00Z");
        }

        @Override
        public void pause(Duration duration) {
            throw new AssertionError("nobody waits");
        }
    }
}
