package dev.rota.cli.completion;

import dev.rota.cli.completion.CommandModel.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completion for bash, also read by zsh. Its fixed text is the resource {@code rota.bash}; the model is filled in as tables that
 * {@code case} looks up. Names of rules are asked of the program itself. Words are compared, never evaluated.
 */
final class BashScript {

    private final CommandModel program;

    BashScript(CommandModel program) {
        this.program = program;
    }

    String write() {
        List<CommandModel> all = program.all();
        return ScriptTemplate.read("rota.bash")
                .with("@program@", program.name())
                .with(
                        "    # @commands@\n",
                        printing(
                                all.stream(),
                                command -> command.children().stream().map(CommandModel::name)))
                .with(
                        "    # @options@\n",
                        printing(
                                all.stream(),
                                command -> command.options().stream().flatMap(option -> option.names().stream())))
                .with("    # @kinds@\n", kinds())
                .with("    # @positionals@\n", positionals())
                .with("    # @paths@\n", answering(program.paths()))
                .with("    # @optional@\n", answering(options(Option::optional)))
                .text();
    }

    private static String printing(Stream<CommandModel> commands, Function<CommandModel, Stream<String>> words) {
        return commands.filter(command -> words.apply(command).findAny().isPresent())
                .map(command -> branch(
                        quoted(command.path()), printed(words.apply(command).toList())))
                .collect(Collectors.joining());
    }

    private String kinds() {
        Map<String, List<String>> byKind = program.all().stream()
                .flatMap(command -> command.options().stream()
                        .filter(option -> !(option.values() instanceof Values.None))
                        .flatMap(option -> option.names().stream()
                                .map(name -> Map.entry(kind(option.values()), command.path() + " " + name))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byKind.entrySet().stream()
                .map(entry -> branch(patterns(entry.getValue().stream()), entry.getKey()))
                .collect(Collectors.joining());
    }

    private String positionals() {
        return program.all().stream()
                .filter(command -> !(command.positional() instanceof Values.None))
                .map(command -> branch(quoted(command.path()), kind(command.positional())))
                .collect(Collectors.joining());
    }

    private Stream<String> options(Predicate<Option> which) {
        return program.all().stream()
                .flatMap(command -> command.options().stream()
                        .filter(option -> !(option.values() instanceof Values.None))
                        .filter(which)
                        .flatMap(option -> option.names().stream())
                        .map(name -> command.path() + " " + name));
    }

    private static String kind(Values values) {
        if (values instanceof Values.Words words) {
            return printed(words.words());
        } else if (values instanceof Values.Files) {
            return printed(List.of("file"));
        }
        return printed(List.of(values instanceof Values.Rules ? "rule" : "any"));
    }

    private static String printed(List<String> words) {
        return "printf '%s\\n' " + words.stream().map(BashScript::quoted).collect(Collectors.joining(" "));
    }

    private static String answering(Stream<String> patterns) {
        String joined = patterns(patterns);
        return joined.isEmpty() ? "" : branch(joined, "return 0");
    }

    private static String branch(String patterns, String action) {
        return "    %s) %s ;;\n".formatted(patterns, action);
    }

    private static String patterns(Stream<String> words) {
        return words.map(BashScript::quoted).collect(Collectors.joining(" | "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
