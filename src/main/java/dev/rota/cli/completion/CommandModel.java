package dev.rota.cli.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a shell has to know it.
 *
 * @param path how it is called, such as {@code rota sandbox serve}
 * @param description one sentence
 * @param options what it takes, those of all commands included
 * @param positional what stands at it without an option
 * @param children its subcommands
 */
record CommandModel(
        String path, String description, List<Option> options, Values positional, List<CommandModel> children) {

    /**
     * An option.
     *
     * @param names all its spellings
     * @param description one sentence
     * @param values what it takes
     * @param optional whether it may stand without a value, which then has to stand behind an equals sign
     */
    record Option(List<String> names, String description, Values values, boolean optional) {

        static Option of(OptionSpec option) {
            return new Option(
                    Arrays.asList(option.names()),
                    sentence(option.description()),
                    Values.of(option),
                    option.arity().min() == 0);
        }

        /** Whether the next word belongs to it. */
        boolean takesNextWord() {
            return !(values instanceof Values.None) && !optional;
        }
    }

    CommandModel {
        options = List.copyOf(options);
        children = List.copyOf(children);
    }

    static CommandModel of(CommandSpec spec) {
        return new CommandModel(
                spec.qualifiedName(),
                sentence(spec.usageMessage().description()),
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(Option::of)
                        .toList(),
                spec.positionalParameters().stream().map(Values::of).findFirst().orElseGet(Values.None::new),
                spec.subcommands().values().stream()
                        .distinct()
                        .map(CommandLine::getCommandSpec)
                        .filter(child -> !child.usageMessage().hidden())
                        .map(CommandModel::of)
                        .toList());
    }

    /** The name behind that of its parent. */
    String name() {
        return path.substring(path.lastIndexOf(' ') + 1);
    }

    /** This command and all below it. */
    List<CommandModel> all() {
        List<CommandModel> all = new ArrayList<>(List.of(this));
        children.forEach(child -> all.addAll(child.all()));
        return all;
    }

    /** Each spelling of an option together with the command it stands at, where the next word belongs to it. */
    Stream<String> optionsThatTakeNextWord() {
        return all().stream()
                .flatMap(command -> command.options().stream()
                        .filter(Option::takesNextWord)
                        .flatMap(option -> option.names().stream())
                        .map(name -> command.path() + " " + name));
    }

    /** Every command that has a parent, by its path. */
    Stream<String> paths() {
        return all().stream().skip(1).map(CommandModel::path);
    }

    /** The first sentence of a description. */
    private static String sentence(String... lines) {
        String text = String.join(" ", lines);
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end + 1))
                .replaceFirst("\\.$", "")
                .replaceFirst("; (?:default:|may be given).*", "");
    }
}
