package dev.rota.cli.completion;

import dev.rota.cli.completion.CommandModel.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for fish: a line for each command and each option, said only where it may stand. */
final class FishScript {

    private static final String SCRIPT = """
            # Completion of %1$s. Made by %1$s completion; load it with: %1$s completion fish | source

            # The command that the line has come to.
            function __%1$s_command
                set -l command %1$s
                set -l skip 0
                for word in (commandline -opc)[2..-1]
                    if test $skip = 1
                        set skip 0
                        continue
                    end
                    switch "$command $word"
                        case %2$s
                            set command "$command $word"
                        case %3$s
                            set skip 1
                    end
                end
                echo $command
            end

            function __%1$s_at
                test (__%1$s_command) = "$argv"
            end

            # The names of the rules in the files that the line names.
            function __%1$s_rules
                set -l files
                set -l next 0
                set -l words (commandline -opc)
                for word in $words[2..-1]
                    if test $next = 1
                        set -a files -c $word
                        set next 0
                    else if contains -- $word -c --config
                        set next 1
                    else if string match -q -- '--config=*' $word
                        set -a files -c (string replace -- '--config=' '' $word)
                    end
                end
                $words[1] rule-names $files 2>/dev/null
            end

            complete -c %1$s -f
            %4$s""";

    private final CommandModel program;

    FishScript(CommandModel program) {
        this.program = program;
    }

    String write() {
        return SCRIPT.formatted(
                program.name(),
                words(program.paths()),
                words(program.optionsThatTakeNextWord()),
                program.all().stream().flatMap(this::lines).collect(Collectors.joining("\n", "", "\n")));
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
