package dev.rota.plan;

import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleTags;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the rules that somebody calls are left alone, because they are not ours. Where no file says on which clusters ours start
 * their tasks, the tracking id alone tells.
 */
final class InterventionCheck {

    private final Desired files;
    private final Set<String> clusters;
    private final Home home;
    private final PlanRequest asked;

    InterventionCheck(Desired files, Home home, PlanRequest asked) {
        this.files = files;
        this.clusters = files.clusters().stream().map(home::clusterArn).collect(Collectors.toSet());
        this.home = home;
        this.asked = asked;
    }

    /** Why nothing is done to the rule, with the way out; empty when it is ours. */
    Optional<String> refuses(LiveRule live) {
        if (live.header().managedBy() != null) {
            return Optional.of("it is managed by %s, which would undo every change"
                    .formatted(live.header().managedBy()));
        }
        boolean unreadable = live.tags().certainty() == RuleTags.Certainty.UNREADABLE;
        if (unreadable && asked.ownershipChecked()) {
            return Optional.of(OwnershipCheck.UNREADABLE);
        }
        if (asked.takeOver().contains(live.key())) {
            return Optional.empty();
        }
        return (unreadable ? Optional.<String>empty() : owner(live))
                .or(() -> elsewhere(live))
                .map(reason -> "%s; to include it anyway, add --take-over %s".formatted(reason, live.key()));
    }

    private Optional<String> elsewhere(LiveRule live) {
        Set<String> known = clusters.isEmpty() ? clustersOf(live) : clusters;
        return Pruning.standsElsewhere(live.targets(), known, home).map("it %s"::formatted);
    }

    private Set<String> clustersOf(LiveRule live) {
        return live.targets().ecs().stream()
                .map(target -> home.clusterArn(target.cluster()))
                .collect(Collectors.toSet());
    }

    private Optional<String> owner(LiveRule live) {
        Optional<String> stack = live.tags().stack();
        if (stack.isPresent()) {
            return Optional.of("it belongs to the CloudFormation stack %s, so change it there".formatted(stack.get()));
        }
        Optional<String> id = live.tags().trackingId();
        if (id.isEmpty()) {
            return Optional.of("it has no tracking id, so Rota cannot tell who owns it");
        }
        String ours = files.ownerships().stream()
                .map(Ownership::trackingId)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        return id.filter(other -> !files.isOurs(other))
                .map(other -> "it carries the tracking id %s, not %s".formatted(other, ours));
    }
}
