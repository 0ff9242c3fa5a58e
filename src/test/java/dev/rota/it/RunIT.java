package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run as a process: signals, a terminal, a pipe that is closed. */
class RunIT {

    private static final String SEED = """
            {
              "regions": {
                "ap-northeast-3": {
                  "clusters": ["main"],
                  "logGroups": ["/ecs/report"],
                  "taskDefinitions": [
                    {
                      "family": "report",
                      "containerDefinitions": [
                        {
                          "name": "app",
                          "image": "report",
                          "logConfiguration": {
                            "logDriver": "awslogs",
                            "options": {
                              "awslogs-group": "/ecs/report",
                              "awslogs-region": "ap-northeast-3",
                              "awslogs-stream-prefix": "report"
                            }
                          }
                        }
                      ]
                    }
                  ],
                  "taskLives": [
                    {
                      "family": "report",
                      "pending": "1s",
                      "running": "%s",
                      "containers": [{"name": "app", "exitCode": 3, "lines": ["line {n}"], "repeat": 1000}]
                    }
                  ]
                }
              }
            }
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

    private static final String ARN = "arn:aws:ecs:ap-northeast-3:123456789012:task/main/";

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
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aSignalWithoutATerminalLeavesTheTaskAndSaysWhichOneItIs() {
        sandbox.seed(SEED.formatted("1h"));
        try (Running task = program.start("run", "nightly")) {
            task.awaitThat("it runs", () -> task.err().contains("running"));
            task.signal("TERM");
            CommandRun run = task.await();

            assertThat(run.exit()).isEqualTo(130);
            assertThat(run.err().lines().reduce("", (before, line) -> line))
                    .startsWith("nightly: left running: " + ARN);
            assertThat(sandbox.operations()).doesNotContain("StopTask");
        }
    }

    @Test
    void aSignalStopsTheTaskWhenThatIsWanted() {
        sandbox.seed(SEED.formatted("1h"));
        try (Running task = program.start("run", "nightly", "--stop-on-interrupt")) {
            task.awaitThat("it runs", () -> task.err().contains("running"));
            task.signal("INT");
            CommandRun run = task.await();

            assertThat(run.exit()).isEqualTo(130);
            assertThat(run.err()).contains("nightly: stopped on request; stopping\n");
            assertThat(sandbox.operations()).contains("StopTask");
        }
    }

    @Test
    void onATerminalCtrlCAsks() {
        assumeThat(Path.of("/usr/bin/script")).exists();
        sandbox.seed(SEED.formatted("1h"));

        CommandRun run = program.shell("""
                { until grep -qs running screen; do sleep 0.1; done; printf '\\003'; \\
                  until grep -qs y/N screen; do sleep 0.1; done; printf 'y\\n'; sleep 3; } | \\
                script --quiet --flush --return --command '"$ROTA" run nightly' screen""");

        assertThat(run.out()).contains("Stop task ", " of nightly? [y/N] ", "stopped on request");
        assertThat(run.exit()).isEqualTo(130);
        assertThat(sandbox.operations()).contains("StopTask");
    }

    @Test
    void whoClosesThePipeStillLearnsHowItEnded() {
        sandbox.seed(SEED.formatted("4s"));

        CommandRun run = program.shell("{ rota run nightly; echo $? > code; } | head -n 1; cat code");

        assertThat(run.out()).isEqualTo("line 1\n3\n");
    }
}
