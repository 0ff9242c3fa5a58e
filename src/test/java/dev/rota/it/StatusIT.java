package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process shows of {@code rota status}: signals, and a clock that is not this machine's. */
class StatusIT {

    private static final String SEED = """
            {"regions": {"ap-northeast-3": {
              "clusters": ["main"],
              "taskDefinitions": [{"family": "report", "containerDefinitions": [{"name": "app", "image": "report"}]}],
              "rules": [{"Name": "nightly", "ScheduleExpression": "cron(0 18 * * ? *)", "Targets": [
                {"Id": "one", "Arn": "arn:aws:ecs:ap-northeast-3:123456789012:cluster/main",
                 "RoleArn": "arn:aws:iam::123456789012:role/ecsEventsRole",
                 "EcsParameters": {"TaskDefinitionArn": "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report"}}]}]}}}
            """;

    private static final String FILE = """
            region: ap-northeast-3
            cluster: main
            trackingId: main
            rules:
              - name: nightly
                scheduleExpression: cron(0 18 * * ? *)
                taskDefinition: report
            """;

    @TempDir
    private Path directory;

    private Program program;
    private ServedSandbox sandbox;

    @BeforeEach
    void serve() {
        Program plain = Program.builtIn(directory);
        sandbox = ServedSandbox.start(plain);
        program = plain.with("AWS_ENDPOINT_URL", sandbox.endpoint());
        Scene.write(directory, "rota.yaml", FILE);
        sandbox.seed(SEED);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void watchesUntilItIsInterruptedAndShowsOnlyWhatChanges() {
        try (Running watch = program.start("status", "--watch", "--interval", "5s", "--tz", "UTC")) {
            watch.awaitThat("it has looked", () -> watch.err().contains("1 rule: 1 without a run."));
            sandbox.tick("PT24H");
            watch.awaitThat(
                    "it has seen the run, or what is left of it",
                    () -> watch.err().lines().count() > 2);
            watch.signal("INT");
            CommandRun run = watch.await();

            assertThat(run.exit()).isEqualTo(130);
            assertThat(run.out().lines().filter(line -> line.startsWith("RULE")))
                    .hasSizeLessThan(4);
        }
    }

    @Test
    void goesByTheClockOfWhoAnswers() {
        Instant theirs = sandbox.tick("P3D");

        CommandRun run = program.run("status", "-o", "json");

        assertThat(run.exit()).isZero();
        Instant now = Instant.parse(run.out().replaceFirst("(?s).*\"now\": \"([^\"]*)\".*", "$1"));
        assertThat(now).isBetween(theirs, theirs.plus(Duration.ofHours(1)));
    }
}
