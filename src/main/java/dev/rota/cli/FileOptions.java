package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.config.Selection;
import dev.rota.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which files a command reads, and which of their rules it is about. */
final class FileOptions {

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
            description = "Only rules of this name, or of names that match a pattern such as 'nightly-*';"
                    + " may be given several times. Default: all rules of the files.")
    private List<String> rules = new ArrayList<>();

    List<String> configs() {
        return configs;
    }

    List<String> rules() {
        return rules;
    }

    Selection selection() {
        return Selection.of(rules);
    }

    /**
     * The same for a command that may prune.
     *
     * @throws UsageException when some rules are selected and others are to be pruned: whatever was not selected would go
     */
    Selection selection(boolean prune) {
        Selection selection = selection();
        if (prune && !selection.isEverything()) {
            throw new UsageException("--prune and --rule cannot go together: pruning is about all rules of the files;"
                    + " run rota prune by itself");
        }
        return selection;
    }
}
