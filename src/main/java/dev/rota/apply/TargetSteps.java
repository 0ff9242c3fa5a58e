package dev.rota.apply;

import dev.rota.live.LiveRules;
import dev.rota.plan.Change;
import dev.rota.problem.RotaException;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Changes the targets of one rule. New ones come before old ones go, so that the job is never without one. Where a rule has no room
 * for both, one old target at a time makes room for a new one, and is put back when that is refused.
 */
final class TargetSteps {

    private static final int MOST_TARGETS = 5;

    private final LiveRules rules;
    private final RuleWrites writes;
    private final RuleKey rule;

    /** Whether anything has changed, so that what remains after a failure is to be told. */
    private boolean moved;

    TargetSteps(LiveRules rules, RuleWrites writes, RuleKey rule) {
        this.rules = rules;
        this.writes = writes;
        this.rule = rule;
    }

    /** The ids of all targets of a rule. */
    static List<String> ids(RuleTargets targets) {
        return Stream.concat(
                        targets.ecs().stream().map(TargetSteps::id),
                        targets.others().stream().map(ForeignTarget::id))
                .toList();
    }

    /** The targets of a rule that has just been made. */
    void create(List<EcsTarget> targets) {
        moved = true;
        tellingWhatRemains(() -> writes.putTargets(rule, targets));
    }

    void change(Change.Update update) {
        tellingWhatRemains(() -> put(update));
    }

    private void put(Change.Update update) {
        LiveRule live = update.live();
        List<String> present = ids(live.targets());
        int room = MOST_TARGETS - present.size();
        List<EcsTarget> fitting = new ArrayList<>();
        Deque<EcsTarget> waiting = new ArrayDeque<>();
        for (EcsTarget target : update.putTargets()) {
            boolean fits = present.contains(id(target)) || room-- > 0;
            (fits ? fitting : waiting).add(target);
        }
        if (!fitting.isEmpty()) {
            writes.putTargets(rule, fitting);
            moved = true;
        }
        Deque<EcsTarget> stale = new ArrayDeque<>(live.targets().ecs());
        stale.removeIf(target -> !update.staleTargets().contains(id(target)));
        while (!waiting.isEmpty()) {
            replace(stale.remove(), waiting.remove());
        }
        if (!stale.isEmpty()) {
            writes.removeTargets(rule, stale.stream().map(TargetSteps::id).toList());
        }
    }

    private void replace(EcsTarget old, EcsTarget target) {
        writes.removeTargets(rule, List.of(id(old)));
        moved = true;
        try {
            writes.putTargets(rule, List.of(target));
        } catch (RotaException refused) {
            throw new RotaException(
                    "%s; %s, which had made room for it, %s"
                            .formatted(refused.sentence(), id(old), putBack(old, refused.sentence())),
                    refused);
        }
    }

    private String putBack(EcsTarget old, String reason) {
        try {
            writes.putTargets(rule, List.of(old));
            return "was put back";
        } catch (RotaException refused) {
            return refused.sentence().equals(reason)
                    ? "could not be put back either"
                    : "could not be put back (%s)".formatted(refused.sentence());
        }
    }

    private void tellingWhatRemains(Runnable step) {
        try {
            step.run();
        } catch (RotaException failure) {
            throw moved ? new RotaException("%s; %s".formatted(failure.sentence(), whatRemains()), failure) : failure;
        }
    }

    private String whatRemains() {
        try {
            List<String> ids = ids(rules.targets(rule));
            return ids.isEmpty()
                    ? "it has no target now, so it starts nothing"
                    : "its targets are %s now".formatted(String.join(", ", ids));
        } catch (RotaException unreadable) {
            return "which targets it has now could not be read";
        }
    }

    private static String id(EcsTarget target) {
        return Objects.requireNonNullElse(target.id(), "");
    }
}
