package dev.rota.cli.manual;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What an option is about; help lists the options of one group together, the groups in this order. */
enum OptionGroup {
    /** What a command is about. */
    SELECTION(
            "Files and rules",
            "--config",
            "--rule",
            "--live",
            "--cluster",
            "--all-clusters",
            "--tracking-id",
            "--target",
            "--ext-str",
            "--ext-code"),
    /** What it does; every option that stands in no other group. */
    ACTION("Options"),
    /** What it prints, and how it exits. */
    OUTPUT(
            "Output",
            "--output",
            "--tz",
            "--timeline",
            "--problems",
            "--show-secrets",
            "--timestamps",
            "--exit-code",
            "--strict",
            "--color",
            "--no-color",
            "--quiet",
            "--verbose",
            "--stacktrace",
            "--help",
            "--version"),
    /** How it reaches AWS. */
    CONNECTION("Connection", "--region", "--profile", "--endpoint-url", "--sandbox");

    private final String heading;
    private final String names;

    OptionGroup(String heading, String... names) {
        this.heading = heading;
        this.names = " " + String.join(" ", names) + " ";
    }

    /** The words above the group. */
    String heading() {
        return heading;
    }

    /** The options that the help of a command tells, by their groups: those of all commands are told of the program only. */
    static Map<OptionGroup, List<OptionSpec>> of(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .filter(option -> command.parent() == null || command.root().findOption(option.longestName()) == null)
                .collect(Collectors.groupingBy(
                        OptionGroup::of, () -> new EnumMap<>(OptionGroup.class), Collectors.toList()));
    }

    private static OptionGroup of(OptionSpec option) {
        return Arrays.stream(values())
                .filter(group -> group.names.contains(" " + option.longestName() + " "))
                .findFirst()
                .orElse(ACTION);
    }
}
