package dev.rota.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, in the language of {@code man}. */
public final class ManPage {

    private static final String SECTION = "1";

    private final CommandSpec command;
    private final StringBuilder page = new StringBuilder();

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /**
     * Writes a page.
     *
     * @param version what the program says of itself, such as {@code rota 1.0.0}
     */
    public static String of(CommandSpec command, String version) {
        return new ManPage(command).write(version);
    }

    private String write(String version) {
        line(".TH %s %s \"\" \"%s\" \"Rota\"".formatted(title(command).toUpperCase(Locale.ROOT), SECTION, version));
        line(".nh");
        section("NAME");
        line(text(title(command)) + " \\- " + description(command));
        section("SYNOPSIS");
        line(".nf");
        HelpText.synopsis(command).lines().forEach(this::plain);
        line(".fi");
        section("DESCRIPTION");
        Stream.of(command.usageMessage().description()).forEach(this::plain);
        entries(
                "ARGUMENTS",
                command.positionalParameters().stream().filter(parameter -> !parameter.hidden()),
                this::entry);
        OptionGroup.of(command)
                .forEach((group, options) ->
                        entries(group.heading().toUpperCase(Locale.ROOT), options.stream(), this::entry));
        entries("COMMANDS", HelpText.children(command), this::entry);
        exitCodes(command.usageMessage().exitCodeList());
        examples(command.usageMessage().footer());
        if (command.parent() != null) {
            section("SEE ALSO");
            line(bold(command.root().name()) + "(" + SECTION
                    + "), for the exit codes and the options that every command takes");
        }
        return page.toString();
    }

    private <T> void entries(String section, Stream<T> elements, Consumer<T> writer) {
        List<T> all = elements.toList();
        if (!all.isEmpty()) {
            section(section);
            all.forEach(writer);
        }
    }

    private void entry(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(ManPage::bold).collect(Collectors.joining(", "));
        String value = option.arity().max() == 0 ? "" : "\\fI" + text(option.paramLabel()) + "\\fR";
        String joined =
                value.isEmpty() ? names : names + (option.arity().min() == 0 ? "[=" + value + "]" : " " + value);
        entry(joined, option.description());
    }

    private void entry(PositionalParamSpec parameter) {
        entry("\\fI" + text(parameter.paramLabel()) + "\\fR", parameter.description());
    }

    private void entry(CommandSpec child) {
        entry(
                "\\fB" + text(title(child)) + "\\fR(" + SECTION + ")",
                child.usageMessage().description());
    }

    private void entry(String term, String... description) {
        line(".TP");
        line(term);
        Stream.of(description).forEach(this::plain);
    }

    private void exitCodes(Map<String, String> codes) {
        entries("EXIT STATUS", codes.entrySet().stream(), code -> entry(bold(code.getKey()), code.getValue()));
    }

    private void examples(String... examples) {
        if (examples.length > 0) {
            section("EXAMPLES");
            line(".nf");
            Stream.of(examples).forEach(this::plain);
            line(".fi");
        }
    }

    private void section(String name) {
        line(".SH " + name);
    }

    /** A line that is text and nothing else, even if it begins as a request does. */
    private void plain(String text) {
        line("\\&" + text(text));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String description(CommandSpec command) {
        return text(String.join(" ", command.usageMessage().description()).replaceFirst("\\.( .*)?$", ""));
    }

    private static String title(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private static String bold(String word) {
        return "\\fB" + text(word) + "\\fR";
    }

    private static String text(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    }
}
