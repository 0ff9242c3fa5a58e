package dev.rota.plan;

import dev.rota.rule.Desired;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rules Rota keeps its hands off. Each refusal concerns one rule; the others go on. */
final class OwnershipCheck {

    /** Why a rule is neither written nor adopted when its tags cannot be read. */
    static final String UNREADABLE =
            "its tags cannot be read, so Rota cannot tell who owns it; allow events:ListTagsForResource,"
                    + " or include it anyway with --no-ownership-check";

    private static final int MOST_TARGETS = 5;

    private final Desired desired;
    private final Set<String> clusters;
    private final Home home;
    private final PlanRequest asked;

    OwnershipCheck(Desired desired, Home home, PlanRequest asked) {
        this.desired = desired;
        this.clusters = desired.clusters().stream().map(home::clusterArn).collect(Collectors.toSet());
        this.home = home;
        this.asked = asked;
    }

    /** Why the live rule may not be written, with the way out; empty when it may. */
    Optional<String> refuses(Comparison comparison) {
        LiveRule live = comparison.live();
        if (live.header().managedBy() != null) {
            return Optional.of("it is managed by %s, which would undo every change"
                    .formatted(live.header().managedBy()));
        }
        if (!asked.takeOver().contains(live.key())) {
            Optional<String> owner = belongsToSomeoneElse(comparison);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return comparison.differs() ? cannotBeWritten(comparison) : Optional.empty();
    }

    private Optional<String> belongsToSomeoneElse(Comparison comparison) {
        LiveRule live = comparison.live();
        RuleKey name = live.key();
        Optional<String> stack = live.tags().stack();
        if (stack.isPresent()) {
            return Optional.of(
                    "it belongs to the CloudFormation stack %s; change it there, or take it over with --take-over %s"
                            .formatted(stack.get(), name));
        }
        String ours = comparison.wanted().ownership().trackingId();
        Optional<String> other = live.tags().trackingId().filter(id -> !id.equals(ours) && !desired.isOurs(id));
        if (other.isPresent()) {
            return Optional.of("it carries the tracking id %s, not %s; to move it here, add --take-over %s"
                    .formatted(other.get(), ours, name));
        }
        return onlyForeignTargets(live)
                ? Optional.of(
                        "all its targets are on other clusters or services (%s); to let it start tasks here instead, add --take-over %s"
                                .formatted(elsewhere(live), name))
                : Optional.empty();
    }

    private Optional<String> cannotBeWritten(Comparison comparison) {
        LiveRule live = comparison.live();
        if (live.tags().certainty() == RuleTags.Certainty.UNREADABLE && asked.ownershipChecked()) {
            return Optional.of(UNREADABLE);
        }
        if (!live.unknownMembers().isEmpty() && !asked.force()) {
            return Optional.of(
                    "it has settings this version of Rota does not know and would erase (%s); to write it anyway, add --force"
                            .formatted(live.unknownMembers().stream().sorted().collect(Collectors.joining(", "))));
        }
        Optional<ForeignTarget> replaced = replaced(comparison);
        if (replaced.isPresent()) {
            return Optional.of(
                    "its target id %s belongs to a target of another service (%s), which it would replace; give the target another id"
                            .formatted(replaced.get().id(), replaced.get().describe()));
        }
        int targets =
                comparison.after().targets().size() + live.targets().others().size();
        if (targets > MOST_TARGETS) {
            return Optional.of("it would have %d targets with the %d of other services, and a rule can have %d"
                    .formatted(targets, live.targets().others().size(), MOST_TARGETS));
        }
        return Optional.empty();
    }

    /** PutTargets replaces whatever has the id, whichever service it is of. */
    private static Optional<ForeignTarget> replaced(Comparison comparison) {
        return comparison.live().targets().others().stream()
                .filter(other -> comparison.after().targets().stream()
                        .anyMatch(target -> other.id().equals(target.id())))
                .findFirst();
    }

    private boolean onlyForeignTargets(LiveRule live) {
        boolean hasTargets =
                !live.targets().ecs().isEmpty() || !live.targets().others().isEmpty();
        return hasTargets && live.targets().ecs().stream().noneMatch(this::isOnOurClusters);
    }

    private boolean isOnOurClusters(EcsTarget target) {
        return clusters.contains(home.clusterArn(target.cluster()));
    }

    private String elsewhere(LiveRule live) {
        return Stream.concat(
                        live.targets().ecs().stream().map(target -> "cluster " + home.clusterName(target.cluster())),
                        live.targets().others().stream().map(target -> target.describe()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
