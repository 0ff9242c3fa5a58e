package dev.rota.plan;

import dev.rota.plan.Change.TagChange;
import dev.rota.plan.Plan.RuleOnHold;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.LiveRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Works out the plan. */
public final class Planner {

    private final Desired desired;
    private final Live live;
    private final PlanRequest asked;
    private final OwnershipCheck ownership;

    private final List<Change> changes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<RuleOnHold> held = new ArrayList<>();
    private final boolean toWrite;
    private int unchanged;

    private Planner(Desired desired, Live live, PlanRequest asked, boolean toWrite) {
        this.desired = desired;
        this.live = live;
        this.asked = asked;
        this.toWrite = toWrite;
        this.ownership = new OwnershipCheck(desired, live.home(), asked);
    }

    /** The plan that brings what is live in line with what is desired, as far as was asked. */
    public static Plan plan(Desired desired, Live live, PlanRequest asked) {
        return new Planner(desired, live, asked, false).plan();
    }

    /**
     * The same for whoever is going to carry it out: a rule whose tags cannot be read is not passed over as being in order, because
     * nobody can say whether it is to be adopted.
     */
    public static Plan planToWrite(Desired desired, Live live, PlanRequest asked) {
        return new Planner(desired, live, asked, true).plan();
    }

    private Plan plan() {
        if (asked.changes()) {
            desired.rules().stream()
                    .sorted(Comparator.comparing(DesiredRule::key))
                    .forEach(this::consider);
        }
        Pruning pruning = Pruning.of(desired, live, asked);
        changes.addAll(pruning.deletions());
        refusals.addAll(pruning.refusals());
        return new Plan(live.home(), changes, refusals, unchanged, pruning.leftovers(), held, pruning.guard());
    }

    private void consider(DesiredRule wanted) {
        Optional<LiveRule> present = live.rule(wanted.key());
        if (live.missingBuses().contains(wanted.key().bus())) {
            refusals.add(new Refusal(
                    wanted.key(),
                    "the event bus %s does not exist; create it first, or correct eventBusName"
                            .formatted(wanted.key().bus())));
            return;
        }
        if (present.isEmpty()) {
            changes.add(Comparison.create(wanted));
            return;
        }
        Comparison comparison = Comparison.of(wanted, present.get(), live.home());
        LiveRule rule = present.get();
        rule.tags()
                .hold()
                .ifPresent(hold ->
                        held.add(new RuleOnHold(wanted.key(), hold, rule.rule().isEnabled())));
        ownership
                .refuses(comparison)
                .ifPresentOrElse(reason -> refusals.add(new Refusal(wanted.key(), reason)), () -> settle(comparison));
    }

    private void settle(Comparison comparison) {
        boolean blind = comparison.isUnreadable() && asked.ownershipChecked();
        TagChange tags = blind ? TagChange.NONE : comparison.tags();
        if (comparison.differs()) {
            changes.add(comparison.update(tags));
        } else if (blind && toWrite) {
            refusals.add(new Refusal(comparison.wanted().key(), OwnershipCheck.UNREADABLE));
        } else {
            unchanged++;
            if (!tags.isEmpty()) {
                changes.add(new Change.Adopt(comparison.live(), comparison.wanted(), tags));
            }
        }
    }
}
