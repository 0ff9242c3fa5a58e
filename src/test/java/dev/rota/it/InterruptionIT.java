package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C, SIGTERM and SIGHUP. */
class InterruptionIT {

    private static final int RULES = 60;

    @TempDir
    private Path directory;

    private Program program;
    private ServedSandbox sandbox;

    @BeforeEach
    void serve() {
        Program plain = Program.builtIn(directory);
        sandbox = ServedSandbox.start(plain);
        sandbox.seed(Scene.SEED);
        program = plain.with("AWS_ENDPOINT_URL", sandbox.endpoint());
        Scene.write(directory, "rota.yaml", Scene.many(RULES));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void anApplyFinishesTheRulesUnderWayAndReports(String signal) {
        sandbox.settings("{\"latency\": \"300ms\"}");
        try (Running apply = program.start("apply", "--yes")) {
            apply.awaitThat("the first rule is there", () -> calls("PutRule") > 0);
            apply.signal(signal);
            CommandRun run = apply.await();

            List<String> done = report(run, "✓ created");
            List<String> notTried = report(run, "· not tried");
            assertThat(run.exit()).isEqualTo(130);
            assertThat(done).isNotEmpty();
            assertThat(notTried).isNotEmpty().allMatch(line -> line.endsWith("(create) interrupted"));
            assertThat(done.size() + notTried.size()).isEqualTo(RULES);
            assertThat(run.err())
                    .endsWith("Interrupted: %d done, %d not tried. Run the same command again to finish.\n"
                            .formatted(done.size(), notTried.size()));
            assertThat(calls("PutRule")).isEqualTo(done.size());
            assertThat(calls("PutTargets")).isEqualTo(done.size());
        }
    }

    @Test
    void theSameCommandFinishesTheJob() {
        sandbox.settings("{\"latency\": \"300ms\"}");
        try (Running apply = program.start("apply", "--yes")) {
            apply.awaitThat("the first rule is there", () -> calls("PutRule") > 0);
            apply.signal("INT");
            assertThat(apply.await().exit()).isEqualTo(130);
        }
        sandbox.settings("{\"latency\": \"0ms\"}");

        assertThat(program.run("apply", "--yes").exit()).isZero();

        assertThat(calls("PutRule")).isEqualTo(RULES);
        assertThat(program.run("diff", "--exit-code").exit()).isZero();
    }

    @Test
    void theSecondTimeEndsItAtOnce() {
        sandbox.fault("{\"kind\": \"PAUSE\", \"operation\": \"PutTargets\", \"times\": 100, \"pause\": \"5m\"}");
        try (Running apply = program.start("apply", "--yes")) {
            apply.awaitThat("rules wait for their targets", () -> calls("PutRule") >= 16);
            apply.signal("INT");
            // Two signals of a kind that come too close together are one to the system; the rules wait far longer than
            // this.
            apply.awaitThat("the second signal ends it", () -> {
                apply.signal("INT");
                return !apply.isAlive();
            });

            assertThat(apply.await().exit()).isEqualTo(130);
        }
    }

    @Test
    void aDiffEndsAtOnceAndPrintsNothing() {
        sandbox.settings("{\"latency\": \"5m\"}");
        try (Running diff = program.start("diff")) {
            diff.awaitThat("the program runs", () -> sandbox.mostConcurrent() > 0);
            diff.signal("INT");
            CommandRun run = diff.await();

            assertThat(run).isEqualTo(new CommandRun(130, "", ""));
        }
    }

    @Test
    void aServedSandboxEndsWithoutAWord() {
        try (Running served = program.start("--quiet", "sandbox", "serve", "--memory")) {
            served.awaitThat("it serves", () -> served.out().endsWith("\n"));
            served.signal("INT");
            CommandRun run = served.await();

            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
        }
    }

    private long calls(String operation) {
        return sandbox.operations().stream().filter(operation::equals).count();
    }

    private static List<String> report(CommandRun run, String start) {
        return run.out().lines().filter(line -> line.startsWith(start)).toList();
    }
}
