package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.problem.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's words what is wrong with a command line. */
final class UsageSentence {

    private UsageSentence() {}

    /** The sentence for a mistake, when Rota has these commands: not all of them need to have been built. */
    static String of(ParameterException exception, Set<String> commands) {
        CommandSpec command = exception.getCommandLine().getCommandSpec();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched(), command, commands);
        }
        Optional<String> value = Optional.ofNullable(exception.getValue());
        Optional<String> expected = Optional.ofNullable(exception.getArgSpec()).flatMap(UsageSentence::expected);
        if (value.isPresent() && expected.isPresent()) {
            return "%s must be %s, but it is '%s'".formatted(name(exception.getArgSpec()), expected.get(), value.get());
        }
        String message = String.valueOf(exception.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** Whether only a command is missing, so that the help says all there is to say. */
    static boolean isOfNothing(ParameterException exception) {
        return String.valueOf(exception.getMessage()).startsWith("Missing required subcommand");
    }

    /** What to say of an argument that names a file where a rule is to be named; {@code --rule} takes a rule of any name. */
    static Optional<String> fileForRule(ParseResult parsed, Path workingDirectory) {
        return parsed.matchedPositionals().stream()
                .filter(parameter -> parameter.completionCandidates() instanceof RuleNames)
                .flatMap(parameter -> parameter.originalStringValues().stream())
                .filter(word -> isFile(word, workingDirectory))
                .findFirst()
                .map(word -> "'%s' is a file, and rules are named here; write -c %s"
                        .formatted(word, word.matches("[\\w./-]+") ? word : "'" + word + "'"));
    }

    /** A word without a dot or a slash is a rule even where there is such a file. */
    private static boolean isFile(String word, Path workingDirectory) {
        try {
            return word.matches("(?s).*\\.(ya?ml|json|jsonnet)")
                    || (word.matches("(?s).*[./].*") && Files.isRegularFile(workingDirectory.resolve(word)));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    private static String unknown(List<String> unmatched, CommandSpec command, Set<String> commands) {
        String word = unmatched.get(0);
        if (word.startsWith("-") && command.parent() == null && isOfSome(commands, command, word)) {
            return whatToDo(commands);
        }
        if (word.startsWith("-")) {
            return "%s has no option %s%s".formatted(command.qualifiedName(), word, nearest(word, command));
        }
        Set<String> names = names(command, commands);
        return names.isEmpty()
                ? "%s takes no argument, but '%s' is given".formatted(command.qualifiedName(), word)
                : "there is no command '%s'%s".formatted(word, Nearest.suggestion(word, names));
    }

    /** A letter is near every other letter, so only a longer word is taken for a misspelt one. */
    private static String nearest(String word, CommandSpec command) {
        return word.startsWith("--") ? Nearest.suggestion(word, longer(spellings(command))) : "";
    }

    private static Set<String> longer(Set<String> spellings) {
        return spellings.stream().filter(name -> name.startsWith("--")).collect(Collectors.toSet());
    }

    private static String whatToDo(Set<String> commands) {
        return "name a command: " + String.join(", ", commands);
    }

    /** Whether an option would be right if only its command stood there as well. */
    private static boolean isOfSome(Set<String> commands, CommandSpec root, String word) {
        String name = word.replaceFirst("=.*", "");
        return commands.stream()
                .map(root.subcommands()::get)
                .anyMatch(sub -> sub != null && spellings(sub.getCommandSpec()).contains(name));
    }

    private static Set<String> names(CommandSpec command, Set<String> commands) {
        return command.parent() == null ? commands : command.subcommands().keySet();
    }

    /** What the command's options may be called. */
    private static Set<String> spellings(CommandSpec command) {
        Set<String> spellings = new TreeSet<>(command.optionsMap().keySet());
        GoArguments.ALIASES.forEach((alias, name) -> {
            if (spellings.contains("--" + name)) {
                spellings.add("--" + alias);
            }
        });
        return spellings;
    }

    private static Optional<String> expected(ArgSpec argument) {
        Class<?> type = argument.type();
        if (type.isEnum()) {
            return Optional.of("one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return type == Integer.class || type == int.class ? Optional.of("a whole number") : Optional.empty();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
