package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox that lives in a file. */
class SandboxFileIT {

    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void seed() {
        program = Program.builtIn(directory);
        Scene.write(directory, "seed.json", Scene.SEED);
        Scene.write(directory, "rota.yaml", Scene.LATER);
        assertThat(program.run("--sandbox", "sandbox", "seed", "seed.json").exit())
                .isZero();
    }

    @Test
    void theUsualFileIsUsedWhenNoneIsNamed() {
        assertThat(directory.resolve("rota-sandbox.json")).exists();
    }

    @Test
    void whatOneProcessHasDoneTheNextOneSees() {
        assertThat(program.run("--sandbox", "apply").exit()).isZero();

        CommandRun diff = program.run("--sandbox", "diff", "--exit-code");

        assertThat(diff.exit()).isZero();
        assertThat(diff.out()).isEmpty();
    }

    @Test
    void twoProcessesAtOnceLoseNothing() {
        Scene.write(directory, "left.yaml", rule("left"));
        Scene.write(directory, "right.yaml", rule("right"));

        try (Running left = program.start("--sandbox", "apply", "--config", "left.yaml");
                Running right = program.start("--sandbox", "apply", "--config", "right.yaml")) {
            assertThat(left.await().err()).endsWith("1 done.\n");
            assertThat(right.await().err()).endsWith("1 done.\n");
        }

        CommandRun both =
                program.run("--sandbox", "diff", "--exit-code", "--config", "left.yaml", "--config", "right.yaml");
        assertThat(both.out()).isEmpty();
        assertThat(both.exit()).isZero();
    }

    @Test
    void resetEmptiesIt() {
        assertThat(program.run("--sandbox", "sandbox", "reset").exit()).isZero();

        CommandRun dump = program.run("--sandbox", "dump", "--all-clusters", "--region", "ap-northeast-3");

        assertThat(dump.out()).isEmpty();
        assertThat(dump.exit()).isEqualTo(1);
    }

    private static String rule(String name) {
        return """
               region: ap-northeast-3
               cluster: main
               trackingId: both
               role: ecsEventsRole
               rules:
                 - name: %s
                   scheduleExpression: rate(1 hour)
                   taskDefinition: report
               """.formatted(name);
    }
}
