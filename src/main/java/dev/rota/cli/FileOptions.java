package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.config.Selection;
import dev.rota.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files a command reads, and which of their rules it is about. */
final class FileOptions {

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            arity = "0..*",
            description = "Only rules of these names, or of names that match a pattern such as 'nightly-*'."
                    + " Default: all rules of the files.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "File of rules, or a pattern such as 'jobs/*.yaml'; may be given several times."
                    + " Default: the first of rota.yaml, rota.yml, rota.json, rota.jsonnet, ecschedule.yaml,"
                    + " ecschedule.yml, ecschedule.json, ecschedule.jsonnet here.")
    private List<String> configs = new ArrayList<>();

    @Option(
            names = {"-r", "--rule"},
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            description = "A rule, or rules, as NAME; may be given several times.")
    private List<String> rules = new ArrayList<>();

    List<String> configs() {
        return configs;
    }

    Selection selection() {
        return Selection.of(Stream.concat(names.stream(), rules.stream()).toList());
    }

    /**
     * The same for a command that may prune.
     *
     * @throws UsageException when some rules are selected and others are to be pruned: whatever was not selected would go
     */
    Selection selection(boolean prune) {
        Selection selection = selection();
        if (prune && !selection.isEverything()) {
            throw new UsageException(
                    "--prune cannot go together with names of rules: pruning is about all rules of the files;"
                            + " run rota prune by itself");
        }
        return selection;
    }
}
