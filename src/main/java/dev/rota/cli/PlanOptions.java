package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.config.Keeping;
import dev.rota.plan.PlanRequest;
import dev.rota.problem.UsageException;
import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a plan may do beyond creating and changing rules of its own. */
final class PlanOptions {

    @Option(
            names = "--take-over",
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            description = "Take this rule over although it carries another tracking id, belongs to a CloudFormation"
                    + " stack, or starts nothing here; may be given several times.")
    private List<String> takeOver = new ArrayList<>();

    @Option(
            names = "--no-ownership-check",
            description = "Include rules although their tags cannot be read, so that their owner is unknown.")
    private boolean noOwnershipCheck;

    @Option(
            names = "--force",
            description = "Include rules that have settings this version does not know; apply erases these.")
    private boolean force;

    @Option(
            names = "--allow-deletes",
            paramLabel = "N",
            description = "Allow up to N deletions where Rota would otherwise refuse: many at once, a file without"
                    + " rules, a file without trackingId.")
    private @Nullable Integer allowDeletes;

    @Option(names = "--show-secrets", description = "Show values that look like secrets.")
    private boolean showSecrets;

    /**
     * What is asked of the plan for some files.
     *
     * @throws UsageException when an option says what means nothing
     */
    PlanRequest asked(boolean changes, boolean prune, Keeping files) {
        if (allowDeletes != null && allowDeletes < 0) {
            throw new UsageException("--allow-deletes must be a number of rules, but it is %d".formatted(allowDeletes));
        }
        return new PlanRequest(
                changes,
                prune,
                takenOver(files),
                !noOwnershipCheck,
                force,
                allowDeletes == null ? OptionalInt.empty() : OptionalInt.of(allowDeletes));
    }

    private Set<RuleKey> takenOver(Keeping files) {
        Set<RuleKey> rules = new TreeSet<>();
        for (String word : takeOver) {
            Set<RuleKey> called = files.called(word);
            CalledRules.requireOne(word, called);
            if (word.isBlank() || (called.isEmpty() && files.complete())) {
                throw CalledRules.takesOverNothing(word, "no rule of the files", files.named());
            }
            rules.addAll(called);
        }
        return rules;
    }

    boolean showSecrets() {
        return showSecrets;
    }
}
