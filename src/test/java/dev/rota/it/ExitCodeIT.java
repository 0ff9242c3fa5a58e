package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the exit codes of a process are after it has talked to a server; 64 and 130 have tests of their own. */
class ExitCodeIT {

    @TempDir
    private Path directory;

    private Program program;
    private ServedSandbox sandbox;

    @BeforeEach
    void serve() {
        program = Program.builtIn(directory);
        sandbox = ServedSandbox.start(program);
        sandbox.seed(Scene.SEED);
        Scene.write(directory, "rota.yaml", Scene.LATER);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aDifferenceIsZeroUnlessExitCodeIsAskedFor() {
        assertThat(rota("diff").exit()).isZero();
        assertThat(rota("diff", "--exit-code").exit()).isEqualTo(2);
    }

    @Test
    void noDifferenceIsZeroAndSilentOnStandardOutput() {
        rota("apply", "--yes");

        CommandRun run = rota("diff", "--exit-code");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void withoutATerminalApplyDoesNotAsk() {
        CommandRun run = rota("apply");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).endsWith("✓ changed    nightly  scheduleExpression\n");
        assertThat(sandbox.operations()).contains("PutRule");
    }

    @Test
    void aDryRunSendsNothing() {
        CommandRun run = rota("apply", "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(sandbox.operations()).doesNotContain("PutRule", "PutTargets", "TagResource", "RemoveTargets");
    }

    @Test
    void whatFailsIsOneAndSaysWhy() {
        sandbox.fault("{\"kind\": \"ACCESS_DENIED\", \"operation\": \"PutRule\"}");

        CommandRun run = rota("apply", "--yes");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("✗ failed     nightly  events:PutRule denied on rule nightly");
    }

    private CommandRun rota(String... arguments) {
        return program.with("AWS_ENDPOINT_URL", sandbox.endpoint()).run(arguments);
    }
}
