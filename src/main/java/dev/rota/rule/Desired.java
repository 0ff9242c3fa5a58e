package dev.rota.rule;

import dev.rota.rule.DesiredRule.Ownership;
import java.util.List;
import java.util.Set;

/**
 * What the files want.
 *
 * @param rules the rules that were selected
 * @param named the keys of all rules of the files, selected or not
 * @param complete whether {@code named} is all there is; false when the name of an unselected rule could not be worked out
 * @param ownerships the tracking ids of the files, whether or not a rule stands under them
 * @param clusters the clusters of the files, by name or ARN
 */
public record Desired(
        List<DesiredRule> rules,
        Set<RuleKey> named,
        boolean complete,
        Set<Ownership> ownerships,
        Set<String> clusters) {

    public Desired {
        rules = List.copyOf(rules);
        named = Set.copyOf(named);
        ownerships = Set.copyOf(ownerships);
        clusters = Set.copyOf(clusters);
    }

    /** What is to be said of how the selected rules are written, each place once. */
    public List<String> warnings() {
        return rules.stream()
                .flatMap(rule -> rule.warnings().stream())
                .distinct()
                .toList();
    }

    /** Whether a tracking id is one of these files. */
    public boolean isOurs(String trackingId) {
        return ownerships.stream().anyMatch(ownership -> ownership.trackingId().equals(trackingId));
    }
}
