package dev.rota.plan;

import dev.rota.plan.Plan.Leftover;
import dev.rota.rule.Desired;
import dev.rota.rule.Home;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tracked rules that are in no file are deleted, and which are only listed.
 *
 * @param deletions what is to be deleted, by name
 * @param leftovers what stays
 * @param refusals what would be deleted if it could be told whose it is
 * @param guard why the deletions may not be carried out without {@code --allow-deletes}
 */
record Pruning(
        List<Change.Delete> deletions, List<Leftover> leftovers, List<Refusal> refusals, Optional<String> guard) {

    private static final String UNREADABLE =
            "its tags cannot be read, so Rota cannot tell whether it may be deleted; allow events:ListTagsForResource";

    static Pruning of(Desired desired, Live live, PlanRequest asked) {
        Set<String> clusters =
                desired.clusters().stream().map(live.home()::clusterArn).collect(Collectors.toSet());
        List<Change.Delete> deletions = new ArrayList<>();
        List<Leftover> leftovers = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        live.tracked().stream().sorted(Comparator.comparing(TrackedRule::key)).forEach(rule -> {
            Optional<String> reason = staysBecause(rule, clusters, live.home());
            if (asked.prune() && rule.tags().certainty() == RuleTags.Certainty.UNREADABLE) {
                refusals.add(new Refusal(rule.key(), UNREADABLE));
            } else if (asked.prune() && reason.isEmpty()) {
                deletions.add(new Change.Delete(rule.whole()));
            } else {
                leftovers.add(new Leftover(rule.key(), rule.fires(), reason));
            }
        });
        return new Pruning(deletions, leftovers, refusals, guard(deletions.size(), desired, live, asked));
    }

    private static Optional<String> staysBecause(TrackedRule rule, Set<String> clusters, Home home) {
        if (rule.header().managedBy() != null) {
            return Optional.of("managed by " + rule.header().managedBy());
        }
        if (rule.tags().stack().isPresent()) {
            return Optional.of(
                    "belongs to the CloudFormation stack " + rule.tags().stack().get());
        }
        return rule.targets().flatMap(targets -> standsElsewhere(targets, clusters, home));
    }

    /** Where a rule starts tasks that the files have nothing to do with; empty when it does not. */
    static Optional<String> standsElsewhere(RuleTargets targets, Set<String> clusters, Home home) {
        Optional<String> otherCluster = targets.ecs().stream()
                .map(target -> target.cluster())
                .filter(cluster -> !clusters.contains(home.clusterArn(cluster)))
                .findFirst();
        if (otherCluster.isPresent()) {
            return Optional.of("starts tasks on cluster " + home.clusterName(otherCluster.get()));
        }
        boolean noTasks = targets.ecs().isEmpty() && !targets.others().isEmpty();
        return noTasks ? Optional.of("starts no ECS task") : Optional.empty();
    }

    private static Optional<String> guard(int deletions, Desired desired, Live live, PlanRequest asked) {
        if (deletions == 0 || asked.allowedDeletes().orElse(0) >= deletions) {
            return Optional.empty();
        }
        DeletionGuard guard = new DeletionGuard(desired.ownerships());
        return desired.named().isEmpty()
                ? Optional.of("the files contain no rules, so %s with tracking id %s would be deleted"
                        .formatted(deletions == 1 ? "the rule" : "all " + deletions + " rules", guard.ids()))
                : guard.objects(deletions, live.trackedInAll());
    }
}
