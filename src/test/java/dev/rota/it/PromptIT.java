package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rota.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question before an apply, on a terminal such as {@code script} of util-linux makes one. */
class PromptIT {

    private static final String ON_A_TERMINAL = "script --quiet --flush --return --command '\"$ROTA\" %s' screen";

    private static final String CTRL_C_AT_THE_QUESTION =
            "{ until grep -qs y/N screen; do sleep 0.1; done; printf '\\003'; sleep 2; }";

    private static final String QUESTION =
            "Change 1 rule on cluster main (tracking id main, account 123456789012, ap-northeast-3, %s)? [y/N] ";

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
        Scene.write(directory, "rota.yaml", Scene.LATER);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void noLeavesEverythingAsItWas() throws IOException {
        assumeTerminalsCanBeMade();
        String before = sandbox.state();

        CommandRun run = program.shell(ON_A_TERMINAL.formatted("apply"), "n\n");

        assertThat(run.out()).contains(question()).endsWith("Nothing was done.\u001B[39m\r\n");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(sandbox.state()).isEqualTo(before);
    }

    @Test
    void yesGoesOn() throws IOException {
        assumeTerminalsCanBeMade();

        CommandRun run = program.shell(ON_A_TERMINAL.formatted("apply"), "y\n");

        assertThat(run.out()).contains(question(), "changed", "1 done.");
        assertThat(run.exit()).isZero();
        assertThat(sandbox.operations()).contains("PutRule");
    }

    @Test
    void theOptionAnswersBeforehand() throws IOException {
        assumeTerminalsCanBeMade();

        CommandRun run = program.shell(ON_A_TERMINAL.formatted("apply --yes"), "");

        assertThat(run.out()).doesNotContain("[y/N]").contains("1 done.");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aPipelineOnATerminalIsNotAsked() throws IOException {
        assumeTerminalsCanBeMade();

        CommandRun run = program.with("CI", "true").shell(ON_A_TERMINAL.formatted("apply"), "");

        assertThat(run.out()).doesNotContain("[y/N]").contains("1 done.");
        assertThat(run.exit()).isZero();
    }

    @Test
    void ctrlCAtTheQuestionLeavesEverythingAsItWas() throws IOException {
        assumeTerminalsCanBeMade();
        String before = sandbox.state();

        CommandRun run = program.shell(CTRL_C_AT_THE_QUESTION + " | " + ON_A_TERMINAL.formatted("apply"));

        assertThat(run.out()).contains("nothing was done");
        assertThat(run.exit()).isEqualTo(130);
        assertThat(sandbox.state()).isEqualTo(before);
    }

    private String question() {
        return QUESTION.formatted(sandbox.endpoint());
    }

    private static void assumeTerminalsCanBeMade() throws IOException {
        String version;
        try {
            Process process = new ProcessBuilder("script", "--version")
                    .redirectErrorStream(true)
                    .start();
            version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            version = "not there";
        }
        assumeThat(version).as("script of util-linux, which makes terminals").contains("util-linux");
    }
}
