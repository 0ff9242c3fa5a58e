package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program makes of its arguments, before it has asked AWS anything. */
class CommandLineIT {

    @TempDir
    private Path directory;

    @Test
    void helpNamesCommandsAndExitCodesOnStandardOutput() {
        CommandRun run = rota("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.matches("  [a-z]+ .*")).map(line -> firstWord(line.strip())))
                .contains(
                        "init",
                        "dump",
                        "diff",
                        "apply",
                        "prune",
                        "delete",
                        "enable",
                        "disable",
                        "run",
                        "status",
                        "logs",
                        "list",
                        "render",
                        "next",
                        "verify",
                        "validate",
                        "schema",
                        "migrate",
                        "sandbox",
                        "completion",
                        "help");
        assertThat(run.out()).contains("""
                        Exit codes:
                          0    done
                          1    failed: nothing or only part was done, and the output says which
                          2    diff --exit-code found a difference
                          64   wrong usage; nothing was done
                          125  run: the task did not start, did not end by itself, or Rota failed
                          130  interrupted
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "dump",
                "diff",
                "apply",
                "prune",
                "delete",
                "enable",
                "disable",
                "run",
                "status",
                "logs",
                "list",
                "render",
                "next",
                "verify",
                "validate",
                "schema",
                "migrate",
                "sandbox",
                "completion",
                "help"
            })
    void everyCommandHasHelp(String command) {
        CommandRun run = rota(command, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: rota " + command)
                .contains("\nExample:\n  rota ")
                .endsWith("""

                        rota --help tells the exit codes and the options that every command takes, such
                        as --region.
                        """)
                .doesNotContain("Exit codes:", "--profile", "ecschedule.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diff --bogus          | rota diff has no option --bogus",
                "apply --rule          | missing required parameter for option '--rule' (NAME)",
                "dump --region us-east-1| name the rules: --cluster NAME, --rule NAME or --all-clusters",
                "apply --prune --rule x| --prune cannot go together with names of rules: pruning is about all rules of the files;"
                        + " run rota prune by itself",
                "diff --quiet --verbose| --quiet and --verbose contradict each other; keep one of them",
                "diff --sandbox --endpoint-url http://127.0.0.1:1"
                        + " | --sandbox and --endpoint-url both say where AWS is; keep one of them",
                "diff --endpoint-url here"
                        + " | --endpoint-url must be an address such as http://127.0.0.1:4566, but it is 'here'",
            })
    void wrongUsageIsExit64WithOneSentenceAndTheWayToTheHelp(String arguments, String sentence) {
        Scene.write(directory, "rota.yaml", Scene.LATER);

        CommandRun run = rota(arguments.split(" ", -1));

        assertThat(run)
                .isEqualTo(new CommandRun(
                        64, "", sentence + "\nRun 'rota " + firstWord(arguments) + " --help' for what it takes.\n"));
    }

    @Test
    void anUnknownCommandIsWrongUsageWithASuggestion() {
        assertThat(rota("aply")).isEqualTo(new CommandRun(64, "", """
                        there is no command 'aply'; did you mean 'apply'?
                        Run 'rota --help' for what it takes.
                        """));
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(rota()).isEqualTo(new CommandRun(64, "", rota("--help").out()));
    }

    @ParameterizedTest
    @CsvSource({"help, --help", "help diff, diff --help", "help sandbox tick, sandbox tick --help"})
    void helpIsACommandAsWell(String arguments, String same) {
        assertThat(rota(arguments.split(" "))).isEqualTo(rota(same.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff -V", "apply --version", "sandbox serve --version"})
    void everyCommandTellsTheVersion(String arguments) {
        assertThat(rota(arguments.split(" "))).isEqualTo(rota("--version"));
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        assertThat(rota("diff", "--config", "jobs.yaml")).isEqualTo(new CommandRun(64, "", """
                        there is no file jobs.yaml
                        Run 'rota diff --help' for what it takes.
                        """));
    }

    private static String firstWord(String text) {
        return text.substring(0, text.indexOf(' '));
    }

    private CommandRun rota(String... arguments) {
        return Program.builtIn(directory).run(arguments);
    }
}
