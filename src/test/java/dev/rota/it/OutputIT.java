package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rota.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What standard output gets in a pipe, and what happens when it takes no more. */
class OutputIT {

    private static final String PLAIN = """
            --- live/nightly
            +++ rota.yaml/nightly
            @@ -1,5 +1,5 @@
             name: nightly
            -scheduleExpression: cron(0 18 * * ? *)
            +scheduleExpression: cron(0 20 * * ? *)
             cluster: main
             taskDefinition: report
             role: ecsEventsRole
            """;

    private static final String ESCAPE = "\u001B";

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
        Scene.write(directory, "many.yaml", Scene.many(300));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aPipeGetsTheDiffAndNothingElse() {
        CommandRun run = program.shell("rota diff | cat");

        assertThat(run.out()).isEqualTo(PLAIN);
        assertThat(run.err()).doesNotContain(ESCAPE, "\r", "reading");
    }

    @Test
    void slowReadsShowNoProgressInAPipe() {
        sandbox.settings("{\"latency\": \"700ms\"}");

        CommandRun run = program.shell("rota diff 2>&1 | cat");

        assertThat(run.out()).contains(PLAIN).doesNotContain(ESCAPE, "\r", "reading");
    }

    @Test
    void colourCanBeInsistedOn() {
        assertThat(program.run("--color=always", "diff").out())
                .contains(ESCAPE + "[31m-scheduleExpression: cron(0 ")
                .satisfies(colored -> assertThat(colored.replaceAll(ESCAPE + "\\[[0-9;]*m", ""))
                        .isEqualTo(PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rota diff --color=never", "rota --no-color diff", "NO_COLOR=1 rota diff"})
    void colourCanBeRefused(String line) {
        assertThat(program.shell(line).out()).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rota diff --config many.yaml", "rota render --config many.yaml", "rota --help"})
    void whoeverHasSeenEnoughEndsItWithoutAWord(String line) {
        CommandRun run = program.shell("{ " + line + " 2>err; echo $? >code; } | head -1");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        assertThat(directory.resolve("code")).hasContent("0");
        assertThat(directory.resolve("err")).content().doesNotContain("Broken pipe", "could not be written", "at dev");
    }

    @ParameterizedTest
    @CsvSource({
        "diff --exit-code --config many.yaml, 2",
        "validate wrong.yaml, 1",
        "validate -o json wrong.yaml, 1",
        "verify --config many.yaml, 1",
        "render --config wrong.yaml, 1",
        "status gone --live, 64",
    })
    void theExitCodeIsTheFindingsWhoeverReadsIt(String arguments, String code) {
        Scene.write(directory, "wrong.yaml", "rules: [{name: a}, {name: b}]");

        program.shell("{ rota " + arguments + " 2>err; echo $? >code; } | true");

        assertThat(directory.resolve("code")).hasContent(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "render", "dump --cluster main --region ap-northeast-3", "--help", "--version"})
    void aFullDiskIsAFailureInOneSentence(String arguments) {
        assumeThat(Files.exists(Path.of("/dev/full"))).isTrue();

        CommandRun run = program.shell("rota --quiet " + arguments + " >/dev/full");

        assertThat(run)
                .isEqualTo(new CommandRun(
                        1,
                        "",
                        "standard output could not be written: No space left on device; the result is incomplete\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rota apply --yes --config many.yaml >/dev/full", "rota apply --yes >&-"})
    void aPlanThatCannotBeShownIsNotCarriedOut(String line) {
        CommandRun run = program.shell(line);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(sandbox.operations()).doesNotContain("PutRule", "PutTargets", "TagResource");
    }

    @Test
    void aPlanThatNobodyLooksAtIsNotCarriedOutAndThatIsNoSuccess() {
        program.shell("{ rota --quiet apply --yes --config many.yaml 2>err; echo $? >code; } | head -1");

        assertThat(directory.resolve("code")).hasContent("1");
        assertThat(directory.resolve("err"))
                .hasContent("standard output was closed before the whole plan was shown, so nothing was done");
        assertThat(sandbox.operations()).doesNotContain("PutRule", "PutTargets", "TagResource");
    }
}
