package dev.rota.live;

import dev.rota.plan.TrackedRule;
import dev.rota.problem.RotaException;
import dev.rota.rule.Desired;
import dev.rota.rule.Home;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the rules that carry a tracking id of the files and are in none of them. */
final class TrackedRules {

    private final LiveRules rules;
    private final Parallel parallel;
    private final RuleFinder finder;
    private final TagReader tagReader;

    TrackedRules(LiveRules rules, Parallel parallel, RuleFinder finder, TagReader tagReader) {
        this.rules = rules;
        this.parallel = parallel;
        this.finder = finder;
        this.tagReader = tagReader;
    }

    /**
     * The rules that are gone from the files. When they are to be deleted, the clusters are asked for their rules as well, because
     * the index may not know a rule yet, and tags and targets are read from the rules themselves; every rule is, when there is no
     * index. A rule that is ours by the index but does not show its tags comes with unreadable ones.
     *
     * @throws RotaException when rules are to be deleted and nothing tells whose they are
     */
    List<TrackedRule> goneFrom(Desired desired, Home home, boolean toPrune) {
        if (!desired.complete()) {
            return List.of();
        }
        Map<String, Map<String, String>> index = tagReader.index().orElse(Map.of());
        Set<RuleKey> candidates = new TreeSet<>(
                toPrune && tagReader.index().isEmpty() ? finder.headers().keySet() : Set.of());
        index.forEach((arn, tags) -> {
            if (isOurs(RuleTags.indexed(tags), desired)) {
                keyOf(arn).ifPresent(candidates::add);
            }
        });
        if (toPrune) {
            parallel.map(desired.clusters(), cluster -> rules.namesTargeting(home.clusterArn(cluster)))
                    .forEach(names -> names.forEach(name -> candidates.add(RuleKey.of(name))));
        }
        candidates.removeAll(desired.named());
        List<RuleHeader> headers = new ArrayList<>();
        candidates.forEach(key -> finder.header(key).ifPresent(headers::add));
        List<TrackedRule> found = parallel.map(headers, header -> toPrune ? whole(header) : asIndexed(header, index));
        boolean blind = tagReader.index().isEmpty() && found.stream().anyMatch(rule -> isUnreadable(rule.tags()));
        if (toPrune && blind) {
            throw new RotaException(
                    "neither the tagging API nor the rules show their tags, so none can be pruned; allow"
                            + " tag:GetResources and events:ListTagsForResource");
        }
        return found.stream()
                .filter(rule -> isOurs(known(rule, index), desired))
                .toList();
    }

    /** What is known of a rule's tags: what the index says when the rule itself does not show them. */
    private static RuleTags known(TrackedRule rule, Map<String, Map<String, String>> index) {
        return isUnreadable(rule.tags())
                ? RuleTags.indexed(index.getOrDefault(rule.header().arn(), Map.of()))
                : rule.tags();
    }

    private static boolean isUnreadable(RuleTags tags) {
        return tags.certainty() == RuleTags.Certainty.UNREADABLE;
    }

    private TrackedRule whole(RuleHeader header) {
        RuleTags tags = tagReader.ofRule(header.arn());
        Optional<RuleTargets> targets =
                tags.trackingId().map(tracked -> finder.targets(header.rule().key()));
        return new TrackedRule(header, tags, targets);
    }

    private static TrackedRule asIndexed(RuleHeader header, Map<String, Map<String, String>> index) {
        return new TrackedRule(header, RuleTags.indexed(index.getOrDefault(header.arn(), Map.of())), Optional.empty());
    }

    private static boolean isOurs(RuleTags tags, Desired desired) {
        return tags.trackingId().filter(desired::isOurs).isPresent();
    }

    /** The rule that an ARN names: {@code …:rule/NAME} or {@code …:rule/BUS/NAME}. */
    private static Optional<RuleKey> keyOf(String arn) {
        int start = arn.indexOf(":rule/");
        if (start < 0) {
            return Optional.empty();
        }
        return Optional.of(RuleKey.parse(arn.substring(start + ":rule/".length())));
    }
}
