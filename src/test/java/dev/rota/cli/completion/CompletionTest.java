package dev.rota.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Scripts in the shells they are for: bash always, zsh and fish where they are installed. */
class CompletionTest {

    /** The last word is completed; a line that ends behind a blank ends with an empty word. */
    private static final List<String> LINES = List.of(
            "tool|plant water pot",
            "tool p|plant pot",
            "tool --|--color --keep",
            "tool plant -|--color --keep -c --config --rule --with",
            "tool plant --rule n|nightly nightly-2",
            "tool plant -c b.txt --rule n|nightly-of-b.txt",
            "tool plant --color a|auto always",
            "tool plant --color=al|--color=always",
            "tool plant -c a|a.txt",
            "tool plant --with p|",
            "tool plant --rule pot p|",
            "tool --color always p|plant pot",
            "tool --keep w|water",
            "tool pot s|small",
            "tool pot small --w|",
            "tool water n|nightly nightly-2",
            "tool secret|");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void bashCompletes() throws Exception {
        prepare(Shell.BASH);

        assertThat(run("bash", script("\"${COMPREPLY[*]}\""))).isEqualTo(expected());
    }

    @Test
    void bashMakesAWordOfTheEqualsSign() throws Exception {
        prepare(Shell.BASH);
        String script = """
                source ./script
                try() { COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _tool; echo "${COMPREPLY[*]}"; }
                try tool plant --color =
                try tool plant --color = al
                try tool --keep = a
                try tool plant --config = b.txt --rule ''
                """;

        assertThat(run("bash", script)).containsExactly("auto always never", "always", "a.txt", "nightly-of-b.txt");
    }

    @Test
    void zshCompletes() throws Exception {
        assumeTrue(isInstalled("zsh"), "zsh is not installed");
        prepare(Shell.ZSH);
        String start = """
                autoload() { true }; compinit() { true }; bashcompinit() { true }; complete() { true }
                compgen() { local each; for each in ${@[-1]}*(N); do print -r -- $each; done }
                setopt ksh_arrays
                """;

        assertThat(run("zsh", start + script("\"${COMPREPLY[*]}\""))).isEqualTo(expected());
    }

    @Test
    void fishCompletes() throws Exception {
        assumeTrue(isInstalled("fish"), "fish is not installed");
        prepare(Shell.FISH);

        assertThat(fish("tool "))
                .containsExactlyInAnyOrder("plant\tPuts 'seeds' into the ground", "pot\tPots", "water\tWaters");
        assertThat(fish("tool plant --rule n")).hasSize(2).allMatch(line -> line.startsWith("nightly"));
        assertThat(fish("tool plant -c b.txt --rule n"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("nightly-of-b.txt"));
        assertThat(fish("tool plant --color a")).hasSize(2);
        assertThat(fish("tool plant -c a")).containsExactly("a.txt");
        assertThat(fish("tool plant --rule pot p")).isEmpty();
        assertThat(fish("tool --color always p")).hasSize(2);
        assertThat(fish("tool pot ")).containsExactly("small\tA small one");
    }

    @Test
    void namesOfRulesAreComparedAndNeverEvaluated() throws Exception {
        prepare(Shell.BASH);
        Files.writeString(folder.resolve("tool"), "#!/bin/sh\necho '$(touch evaluated)'\n");
        String script = """
                source ./script
                COMP_WORDS=(tool water ''); COMP_CWORD=2; COMPREPLY=(); _tool; printf '%s\\n' "${COMPREPLY[@]}"
                """;

        assertThat(run("bash", script)).containsExactly("$(touch evaluated)");
        assertThat(folder.resolve("evaluated")).doesNotExist();
    }

    private static CommandSpec tool() {
        OptionSpec color = option("--color").paramLabel("auto|always|never").build();
        OptionSpec keep = option("--keep").arity("0..1").paramLabel("FILE").build();
        OptionSpec config = OptionSpec.builder("-c", "--config")
                .arity("1")
                .paramLabel("FILE")
                .build();
        OptionSpec rule = option("--rule").completionCandidates(new RuleNames()).build();
        CommandSpec plant = command("plant", "Puts 'seeds' into the ground. And more.")
                .addOption(color)
                .addOption(keep)
                .addOption(config)
                .addOption(rule)
                .addOption(option("--with").build());
        CommandSpec water = command("water", "Waters.")
                .addPositional(PositionalParamSpec.builder()
                        .arity("0..*")
                        .completionCandidates(new RuleNames())
                        .build());
        CommandSpec secret = command("secret", "Not for people.");
        secret.usageMessage().hidden(true);
        return command("tool", "Gardens.")
                .addOption(color)
                .addOption(keep)
                .addSubcommand("plant", plant)
                .addSubcommand("water", water)
                .addSubcommand("pot", command("pot", "Pots.").addSubcommand("small", command("small", "A small one.")))
                .addSubcommand("secret", secret);
    }

    private static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        return spec;
    }

    private static OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name).arity("1").type(String.class);
    }

    private static String script(String reply) {
        return "source ./script\n"
                + LINES.stream()
                        .map(line ->
                                "COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _tool; echo %s\n"
                                        .formatted(words(line), reply))
                        .collect(Collectors.joining());
    }

    private static String words(String line) {
        String typed = line.substring(0, line.indexOf('|'));
        return Stream.of((typed.equals("tool") ? "tool " : typed).split(" ", -1))
                .map("'%s'"::formatted)
                .collect(Collectors.joining(" "));
    }

    private static List<String> expected() {
        return LINES.stream().map(line -> line.substring(line.indexOf('|') + 1)).toList();
    }

    private List<String> fish(String line) throws Exception {
        return run("fish", "source ./script; complete -C '%s'\n".formatted(line));
    }

    private void prepare(Shell shell) throws IOException {
        Files.writeString(folder.resolve("script"), shell.script(tool()));
        Files.writeString(folder.resolve("a.txt"), "");
        Files.writeString(folder.resolve("b.txt"), "");
        Path tool = Files.writeString(folder.resolve("tool"), """
                #!/bin/sh
                if [ "$1 $2" = "rule-names -c" ]; then echo "nightly-of-$3"; else echo nightly; echo nightly-2; echo other; fi
                """);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private static boolean isInstalled(String shell) {
        return Stream.of("/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/")
                .anyMatch(place -> Files.isExecutable(Path.of(place + shell)));
    }

    private List<String> run(String shell, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(".commands"), script);
        ProcessBuilder builder = new ProcessBuilder(shell, file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return shown.lines().toList();
    }
}
