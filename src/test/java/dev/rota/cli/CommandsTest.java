package dev.rota.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.rota.console.Pipes;
import dev.rota.secret.Secrecy;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandsTest {

    private final Context context =
            new Context(Pipes.toNowhere(), Path.of(""), mock(Outside.class), Secrecy.hiding(new byte[16]));
    private final Commands commands = new Commands(context, new GlobalOptions());

    @ParameterizedTest
    @CsvSource({
        "diff -c rota.yaml, diff",
        "--region ap-northeast-3 apply --yes, apply",
        "sandbox serve, sandbox",
        "dump --cluster diff, dump diff",
        "rule-names -c rota.yaml, rule-names",
    })
    void onlyWhatIsMentionedIsBuilt(String arguments, String expected) {
        assertThat(built(arguments)).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dif",
                "--version",
                "--help",
                "--help diff",
                "diff -qh",
                "-c rota.yaml",
                "completion bash",
                "help",
                "help diff"
            })
    void allAreBuiltWhereNoneIsMentionedOrHelpIsAskedFor(String arguments) {
        assertThat(built(arguments)).containsExactlyElementsOf(commands.names());
    }

    @ParameterizedTest
    @CsvSource({
        "diff -c rota.yaml, true",
        "--sandbox apply --yes, true",
        "validate -c rota.yaml, false",
        "--version, false",
        "diff --help, false",
        "help diff, false",
        "'', false",
    })
    void aCommandLineIsAboutAwsIfACommandItMentionsCallsIt(String arguments, boolean expected) {
        assertThat(Rota.isAboutAws(arguments.split(" "))).isEqualTo(expected);
    }

    /** A new command belongs into one of the two. */
    @Test
    void allOthersDoWithoutAws() {
        Set<String> others = new HashSet<>(commands.names());
        assertThat(others).containsAll(Commands.CALLING);
        others.removeAll(Commands.CALLING);
        assertThat(others)
                .containsExactlyInAnyOrder(
                        "render", "next", "validate", "schema", "migrate", "sandbox", "completion", "help");
    }

    @Test
    void eachAnswersToItsName() {
        CommandLine line = new CommandLine(CommandSpec.create());
        commands.addTo(line, commands.names());
        assertThat(line.getSubcommands().keySet()).containsExactlyElementsOf(commands.names());
    }

    private List<String> built(String arguments) {
        CommandLine line = new CommandLine(CommandSpec.create());
        commands.addTo(line, commands.mentionedIn(List.of(arguments.split(" "))));
        return List.copyOf(line.getSubcommands().keySet());
    }
}
