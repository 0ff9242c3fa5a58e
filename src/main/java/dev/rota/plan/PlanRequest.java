package dev.rota.plan;

import dev.rota.rule.RuleKey;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the command line asks of a plan.
 *
 * @param changes whether rules of the files are created and changed
 * @param prune whether rules that are gone from the files are deleted
 * @param takeOver rules to be taken over from whoever has them
 * @param ownershipChecked false when rules are to be written although their tags cannot be read
 * @param force whether rules may be written of which this build does not know every member
 * @param allowedDeletes how many deletions were agreed to beforehand
 */
public record PlanRequest(
        boolean changes,
        boolean prune,
        Set<RuleKey> takeOver,
        boolean ownershipChecked,
        boolean force,
        OptionalInt allowedDeletes) {

    /** Bring the account in line with the files, and delete nothing. */
    public static final PlanRequest CHANGES = new PlanRequest(true, false, Set.of(), true, false, OptionalInt.empty());

    public PlanRequest {
        takeOver = Set.copyOf(takeOver);
    }
}
