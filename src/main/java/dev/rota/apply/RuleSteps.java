package dev.rota.apply;

import dev.rota.live.LiveRules;
import dev.rota.plan.Change;
import dev.rota.plan.Change.TagChange;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleTags;
import java.util.List;
import java.util.Map;

/**
 * The steps of one change, in the order in which a failure between two of them does the least harm: an old target never fires on
 * a new schedule, a disabled rule never fires at all, and a rule never needs more than five targets at a time.
 */
final class RuleSteps {

    private final LiveRules rules;
    private final RuleWrites writes;

    RuleSteps(LiveRules rules, RuleWrites writes) {
        this.rules = rules;
        this.writes = writes;
    }

    void carryOut(Change change) {
        if (change instanceof Change.Create create) {
            create(create);
        } else if (change instanceof Change.Update update) {
            update(update);
        } else if (change instanceof Change.Adopt adopt) {
            tag(adopt.live(), adopt.tags());
        } else if (change instanceof Change.Switch turned) {
            turn(turned);
        } else if (change instanceof Change.Delete delete) {
            delete(delete.live());
        }
    }

    private void create(Change.Create create) {
        writes.putRule(create.rule(), create.tags());
        targetsOf(create).create(create.rule().targets());
    }

    private void update(Change.Update update) {
        if (update.rule().isEnabled()) {
            targetsOf(update).change(update);
            changeRule(update);
        } else {
            changeRule(update);
            targetsOf(update).change(update);
        }
        tag(update.live(), update.tags());
    }

    private void changeRule(Change.Update update) {
        if (update.putRule()) {
            writes.putRule(update.rule(), Map.of());
        }
    }

    private TargetSteps targetsOf(Change change) {
        return new TargetSteps(rules, writes, change.key());
    }

    private void tag(LiveRule live, TagChange tags) {
        if (!tags.set().isEmpty()) {
            writes.tag(live.arn(), tags.set());
        }
        if (!tags.removed().isEmpty()) {
            writes.untag(live.arn(), tags.removed());
        }
    }

    /**
     * A rule is off before it is on hold, because a hold on a rule that goes on firing would be a lie; and it is on before its hold
     * ends, because a rule that is off without a hold looks as if it had been forgotten. What is left half done is told.
     */
    private void turn(Change.Switch turned) {
        if (turned.flips()) {
            if (turned.rule().isEnabled()) {
                writes.enableRule(turned.key());
            } else {
                writes.disableRule(turned.key());
            }
        }
        try {
            tag(turned.live(), turned.tags());
        } catch (RotaException e) {
            throw new RotaException(halfDone(turned) + ": " + e.sentence(), e);
        }
    }

    private static String halfDone(Change.Switch turned) {
        return turned.rule().isEnabled()
                ? "it is enabled, but its hold could not be ended"
                : "it is disabled, but could not be put on hold, so the next rota apply may enable it";
    }

    /**
     * The owner is asked for once more right before: between plan and deletion someone may have taken the rule over, or another
     * apply of the same file may have deleted it, which is as good.
     */
    private void delete(LiveRule live) {
        if (ownerChanged(live)) {
            if (rules.describe(live.key()).isEmpty()) {
                return;
            }
            throw new RotaException("its tracking id changed while this ran, so it was left alone");
        }
        try {
            deleteWithTargets(live);
        } catch (ServiceException e) {
            if (e.kind() != ServiceException.Kind.NOT_FOUND
                    || rules.describe(live.key()).isPresent()) {
                throw e;
            }
        }
    }

    /** Whoever deletes a rule whose tags cannot be read has been told that nobody knows its owner. */
    private boolean ownerChanged(LiveRule live) {
        return live.tags().certainty() != RuleTags.Certainty.UNREADABLE
                && !RuleTags.confirmed(rules.tags(live.arn()))
                        .trackingId()
                        .equals(live.tags().trackingId());
    }

    private void deleteWithTargets(LiveRule live) {
        List<String> ids = TargetSteps.ids(live.targets());
        if (ids.isEmpty()) {
            writes.deleteRule(live.key());
            return;
        }
        writes.removeTargets(live.key(), ids);
        try {
            writes.deleteRule(live.key());
        } catch (ServiceException e) {
            throw new ServiceException(
                    e.kind(), e.operation(), "it has no targets any more, but is still there: " + e.sentence(), e);
        }
    }
}
