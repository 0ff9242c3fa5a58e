package dev.rota.cli.completion;

import dev.rota.cli.completion.CommandModel.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completion for fish. Its fixed text is the resource {@code rota.fish}; a line for each command and each option is added, with
 * the condition where it may stand.
 */
final class FishScript {

    private final CommandModel program;

    FishScript(CommandModel program) {
        this.program = program;
    }

    String write() {
        return ScriptTemplate.read("rota.fish")
                .with("@program@", program.name())
                .with("@paths@", words(program.paths()))
                .with("@taking@", words(program.optionsThatTakeNextWord()))
                .with(
                        "# @completions@\n",
                        program.all().stream().flatMap(this::lines).collect(Collectors.joining("\n", "", "\n")))
                .text();
    }

    private Stream<String> lines(CommandModel command) {
        Stream<String> children = command.children().stream()
                .map(child ->
                        line(command, "-a %s -d %s".formatted(quoted(child.name()), quoted(child.description()))));
        Stream<String> positional = command.positional() instanceof Values.None
                ? Stream.of()
                : Stream.of(line(command, values(command.positional()).strip()));
        Stream<String> options = command.options().stream().map(option -> line(command, option(option)));
        return Stream.concat(children, Stream.concat(positional, options));
    }

    private String line(CommandModel command, String rest) {
        return "complete -c %s -n %s %s"
                .formatted(program.name(), quoted("__%s_at %s".formatted(program.name(), command.path())), rest);
    }

    private String option(Option option) {
        String names = option.names().stream()
                .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                .collect(Collectors.joining(" "));
        return names + required(option) + values(option.values()) + " -d " + quoted(option.description());
    }

    /** Whether a value has to follow, and whether it may be a file. */
    private static String required(Option option) {
        if (option.optional() || option.values() instanceof Values.None) {
            return "";
        }
        return option.values() instanceof Values.Files ? " -r" : " -x";
    }

    private String values(Values values) {
        if (values instanceof Values.Words words) {
            return " -a " + quoted(String.join(" ", words.words()));
        } else if (values instanceof Values.Rules) {
            return " -a '(__%s_rules)'".formatted(program.name());
        }
        return values instanceof Values.Files ? " -F" : "";
    }

    private static String words(Stream<String> words) {
        List<String> quoted = words.map(FishScript::quoted).toList();
        return quoted.isEmpty() ? "''" : String.join(" ", quoted);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
