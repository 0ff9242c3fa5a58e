package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which live rules a command is about, and whose rules are ours. */
final class CallOptions {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            completionCandidates = RuleNames.class,
            description =
                    "The rules, by name or by a pattern such as 'nightly-*'. A pattern selects only rules that carry"
                            + " the tracking id.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-r", "--rule"},
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            description = "A rule, or rules, as NAME; may be given several times.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--tracking-id",
            paramLabel = "ID",
            description = "The tracking id; default: the file's. Without a NAME: all rules that carry it.")
    private @Nullable String trackingId;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description =
                    "File of rules that says region, account, clusters and tracking id, or a pattern; may be given"
                            + " several times. Default as for diff; none is needed with --tracking-id.")
    private List<String> configs = new ArrayList<>();

    @Option(
            names = "--take-over",
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            description =
                    "Include this rule although it carries another tracking id or none, belongs to a"
                            + " CloudFormation stack, or starts nothing here. Its tracking id stays; may be given several times.")
    private List<String> takeOver = new ArrayList<>();

    @Option(
            names = "--no-ownership-check",
            description = "Include rules that are named one by one although their tags cannot be read.")
    private boolean noOwnershipCheck;

    /** The names and patterns. */
    List<String> words() {
        List<String> words = new ArrayList<>(names);
        words.addAll(rules);
        return words;
    }

    Optional<String> trackingId() {
        return Optional.ofNullable(trackingId);
    }

    List<String> configs() {
        return configs;
    }

    List<String> takeOver() {
        return takeOver;
    }

    boolean ownershipChecked() {
        return !noOwnershipCheck;
    }

    /**
     * Makes sure that the command line calls something.
     *
     * @param command such as {@code delete}
     * @throws UsageException when it does not, because a variable that was never set must not mean "everything"
     */
    void requireSense(String command) {
        if (words().isEmpty() && trackingId == null) {
            throw new UsageException(
                    "name the rules: rota %s NAME, a pattern such as 'nightly-*', or --tracking-id ID for all of that id"
                            .formatted(command));
        }
        if (words().stream().anyMatch(String::isBlank)) {
            throw new UsageException("the name of a rule is empty; name a rule");
        }
        if (trackingId != null && trackingId.isBlank()) {
            throw new UsageException("--tracking-id is empty; name the id, or leave it out to take the file's");
        }
    }
}
