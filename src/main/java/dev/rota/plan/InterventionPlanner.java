package dev.rota.plan;

import dev.rota.plan.Change.TagChange;
import dev.rota.rule.Desired;
import dev.rota.rule.Hold;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTags.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out what is done to the live rules that somebody called. */
public final class InterventionPlanner {

    private static final TagChange NO_HOLD = new TagChange(Map.of(), Set.of(RuleTags.HOLD));

    private final LiveSelection called;
    private final Desired files;
    private final Intervention intervention;
    private final PlanRequest asked;

    private InterventionPlanner(LiveSelection called, Desired files, Intervention intervention, PlanRequest asked) {
        this.called = called;
        this.files = files;
        this.intervention = intervention;
        this.asked = asked;
    }

    /**
     * The plan.
     *
     * @param files whose rules are ours: their tracking ids, and their clusters where any are known
     */
    public static Plan plan(LiveSelection called, Desired files, Intervention intervention, PlanRequest asked) {
        return new InterventionPlanner(called, files, intervention, asked).plan();
    }

    private Plan plan() {
        InterventionCheck check = new InterventionCheck(files, called.home(), asked);
        List<Change> changes = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        List<LiveRule> rules =
                called.rules().sorted(Comparator.comparing(LiveRule::key)).toList();
        for (LiveRule rule : rules) {
            check.refuses(rule)
                    .ifPresentOrElse(
                            reason -> refusals.add(new Refusal(rule.key(), reason)),
                            () -> change(rule).ifPresent(changes::add));
        }
        int unchanged = rules.size() - changes.size() - refusals.size();
        refusals.addAll(called.missing());
        return new Plan(called.home(), changes, refusals, unchanged, List.of(), List.of(), guard(changes));
    }

    /** What is done to a rule; nothing when it is as it should be. */
    private Optional<Change> change(LiveRule rule) {
        if (intervention instanceof Intervention.Disable disable) {
            return switched(
                    rule,
                    Rule.DISABLED,
                    disable.hold().map(hold -> hold(rule, hold)).orElse(TagChange.NONE));
        }
        return intervention instanceof Intervention.Enable
                ? switched(rule, Rule.ENABLED, mayBeOnHold(rule) ? NO_HOLD : TagChange.NONE)
                : Optional.of(new Change.Delete(rule, false));
    }

    /** A rule that is enabled in a way of its own stays so. */
    private static Optional<Change> switched(LiveRule rule, String state, TagChange tags) {
        Rule wanted = rule.rule().withState(state);
        Rule after = wanted.isEnabled() == rule.rule().isEnabled() ? rule.rule() : wanted;
        Change.Switch change = new Change.Switch(rule, after, tags);
        return change.flips() || !tags.isEmpty() ? Optional.of(change) : Optional.empty();
    }

    /** A hold for the same reason goes on, so that doing the same again does nothing. */
    private static TagChange hold(LiveRule rule, Hold hold) {
        boolean goesOn = rule.tags()
                .hold()
                .filter(present -> present.reason().equals(hold.reason()))
                .isPresent();
        return goesOn ? TagChange.NONE : new TagChange(Map.of(RuleTags.HOLD, hold.tag()), Set.of());
    }

    /** Where tags cannot be read, a disabled rule may be on hold. */
    private static boolean mayBeOnHold(LiveRule rule) {
        boolean unreadable = rule.tags().certainty() == Certainty.UNREADABLE;
        return unreadable ? !rule.rule().isEnabled() : rule.tags().hold().isPresent();
    }

    private Optional<String> guard(List<Change> changes) {
        int deletions =
                (int) changes.stream().filter(Change.Delete.class::isInstance).count();
        boolean byNameOnly = called.byPattern().isEmpty();
        return byNameOnly || deletions == 0 || asked.allowedDeletes().orElse(0) >= deletions
                ? Optional.empty()
                : new DeletionGuard(files.ownerships()).objects(deletions, called.trackedInAll());
    }
}
