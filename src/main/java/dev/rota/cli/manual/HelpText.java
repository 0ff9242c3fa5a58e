package dev.rota.cli.manual;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code --help} says of a command. A line breaks between words only, so that names of files and options stay whole. */
public final class HelpText {

    private static final int COLUMN_OF_OPTIONS = 29;
    private static final String INDENT = "  ";

    /** Words that are typed one behind the other, and are read so. */
    private static final Pattern TYPED = Pattern.compile("(?<![\\w-])(rota|-[a-z]|--[a-z-]+(?= [A-Z]{2})) (?=[\\w-])");

    private final CommandSpec command;
    private final StringBuilder text = new StringBuilder();

    private HelpText(CommandSpec command) {
        this.command = command;
    }

    /** Has a program and all its commands tell their help so. */
    public static void tellFor(CommandLine program) {
        program.setHelpSectionMap(Map.of("all", help -> new HelpText(help.commandSpec()).write()));
        program.setHelpSectionKeys(List.of("all"));
    }

    /** How a command is called, with a line end. */
    static String synopsis(CommandSpec command) {
        return new Help(command, new ColorScheme.Builder(Ansi.OFF).build()).abbreviatedSynopsis();
    }

    private String write() {
        text.append("Usage: ").append(synopsis(command));
        Stream.of(command.usageMessage().description()).forEach(line -> wrapped(0, 0, line));
        List<Row> commands = children(command).map(HelpText::row).toList();
        section("Commands", column(commands), commands);
        section(
                "Arguments",
                COLUMN_OF_OPTIONS,
                command.positionalParameters().stream()
                        .filter(parameter -> !parameter.hidden())
                        .map(HelpText::row)
                        .toList());
        OptionGroup.of(command)
                .forEach((group, options) -> section(
                        group.heading(),
                        COLUMN_OF_OPTIONS,
                        options.stream().map(HelpText::row).toList()));
        List<Row> codes = command.usageMessage().exitCodeList().entrySet().stream()
                .map(code -> new Row(INDENT + code.getKey(), code.getValue()))
                .toList();
        section("Exit codes", column(codes), codes);
        section(
                "Example",
                0,
                Stream.of(command.usageMessage().footer())
                        .map(example -> new Row(INDENT + example, ""))
                        .toList());
        text.append('\n');
        if (!commands.isEmpty()) {
            wrapped(0, 0, "Run '%s COMMAND --help' for what a command does.".formatted(command.qualifiedName()));
        }
        if (command.parent() != null) {
            wrapped(
                    0,
                    0,
                    "%s --help tells the exit codes and the options that every command takes, such as --region."
                            .formatted(command.root().name()));
        }
        return text.toString();
    }

    /** The commands of a command that are for people. */
    static Stream<CommandSpec> children(CommandSpec command) {
        return command.subcommands().values().stream()
                .distinct()
                .map(CommandLine::getCommandSpec)
                .filter(child -> !child.usageMessage().hidden());
    }

    /** A term, indented, and what it means. */
    private record Row(String term, String meaning) {}

    private static Row row(OptionSpec option) {
        String shortest = option.shortestName();
        String longest = option.longestName();
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        return new Row(
                "  %-3s %s%s"
                        .formatted(
                                shortest.equals(longest) ? "" : shortest + ",",
                                longest,
                                value.isEmpty() || option.arity().min() > 0 ? value : "[" + value + "]"),
                String.join(" ", option.description()));
    }

    private static Row row(PositionalParamSpec parameter) {
        String several = parameter.arity().max() > 1 ? "..." : "";
        return new Row(INDENT + parameter.paramLabel() + several, String.join(" ", parameter.description()));
    }

    private static Row row(CommandSpec child) {
        return new Row(
                INDENT + child.name(), String.join(" ", child.usageMessage().description()));
    }

    private static int column(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.term().length()).max().orElse(0) + INDENT.length();
    }

    private void section(String heading, int column, List<Row> rows) {
        if (!rows.isEmpty()) {
            text.append('\n').append(heading).append(":\n");
            rows.forEach(row -> write(row, column));
        }
    }

    /** The meaning stands behind the term, or below it where the term is too long. */
    private void write(Row row, int column) {
        boolean fits = row.term().length() < column;
        text.append(row.term()).append(fits || row.meaning().isEmpty() ? "" : "\n");
        if (row.meaning().isEmpty()) {
            text.append('\n');
        } else {
            text.append(" ".repeat(fits ? column - row.term().length() : column));
            wrapped(column, column + INDENT.length(), row.meaning());
        }
    }

    /** Writes words from a column on, and further lines from another. */
    private void wrapped(int column, int further, String sentence) {
        int width = command.usageMessage().width();
        int reached = column;
        String between = "";
        for (String word : TYPED.matcher(sentence).replaceAll("$1\u00a0").split(" ", -1)) {
            if (reached + between.length() + word.length() > width && !between.isEmpty()) {
                text.append('\n').append(" ".repeat(further));
                reached = further;
                between = "";
            }
            text.append(between).append(word.replace('\u00a0', ' '));
            reached += between.length() + word.length();
            between = " ";
        }
        text.append('\n');
    }
}
