package dev.rota.plan;

import dev.rota.rule.Hold;
import dev.rota.rule.Home;
import dev.rota.rule.RuleKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be done, decided but not begun.
 *
 * @param home in which account and region
 * @param changes in the order of their names, deletions last
 * @param refusals rules that stay as they are although the files want otherwise
 * @param unchanged how many selected rules are as they should be
 * @param leftovers tracked rules that are in no file and are not to be deleted
 * @param held rules on hold: they are never enabled
 * @param guard why the deletions may not be carried out as they stand
 */
public record Plan(
        Home home,
        List<Change> changes,
        List<Refusal> refusals,
        int unchanged,
        List<Leftover> leftovers,
        List<RuleOnHold> held,
        Optional<String> guard) {

    /**
     * A tracked rule that is in no file and stays.
     *
     * @param key the rule
     * @param fires whether it is enabled
     * @param reason why it would not be pruned; empty when it would be
     */
    public record Leftover(RuleKey key, boolean fires, Optional<String> reason) {}

    /**
     * A rule on hold.
     *
     * @param key the rule
     * @param hold since when, and why
     * @param fires whether it is enabled all the same, because somebody enabled it without lifting the hold
     */
    public record RuleOnHold(RuleKey key, Hold hold, boolean fires) {}

    public Plan {
        changes = List.copyOf(changes);
        refusals = List.copyOf(refusals);
        leftovers = List.copyOf(leftovers);
        held = List.copyOf(held);
    }

    /** The changes that make a difference to what fires: all but adoptions. */
    public List<Change> differences() {
        return changes.stream()
                .filter(change -> !(change instanceof Change.Adopt))
                .toList();
    }

    /** The changes of one kind. */
    public <C extends Change> List<C> changes(Class<C> kind) {
        return of(kind).toList();
    }

    /** How many changes there are of one kind. */
    public int count(Class<? extends Change> kind) {
        return (int) of(kind).count();
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** This plan without the changes of some rules, which are refused instead. */
    public Plan refusing(List<Refusal> others) {
        List<RuleKey> keys = others.stream().map(Refusal::key).toList();
        return new Plan(
                home,
                changes.stream().filter(change -> !keys.contains(change.key())).toList(),
                Stream.concat(refusals.stream(), others.stream()).toList(),
                unchanged,
                leftovers,
                held,
                guard);
    }

    private <C extends Change> Stream<C> of(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }
}
