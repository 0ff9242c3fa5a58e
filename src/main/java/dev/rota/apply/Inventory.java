package dev.rota.apply;

import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds all scheduled tasks of a cluster, or of all, whoever made them. */
public final class Inventory {

    private final LiveRules rules;
    private final Parallel parallel;
    private final Observer observer;

    /** An inventory through these ports. */
    public Inventory(LiveRules rules, Parallel parallel, Observer observer) {
        this.rules = rules;
        this.parallel = parallel;
        this.observer = observer;
    }

    /**
     * What was found.
     *
     * @param rules the scheduled tasks
     * @param managed rules that AWS services made for themselves, which no file can manage
     * @param withoutTasks how many other rules there are that start no ECS task
     */
    public record Found(List<LiveRule> rules, List<RuleHeader> managed, int withoutTasks) {

        public Found {
            rules = List.copyOf(rules);
            managed = List.copyOf(managed);
        }

        /** Whether nothing was found, not even what is left out. */
        public boolean isEmpty() {
            return rules.isEmpty() && managed.isEmpty() && withoutTasks == 0;
        }

        /** The names of all that was found and matched. */
        public List<String> names() {
            List<String> names = new ArrayList<>();
            rules.forEach(rule -> names.add(rule.name()));
            managed.forEach(header -> names.add(header.rule().name()));
            return names;
        }
    }

    /**
     * Finds rules of the default bus.
     *
     * @param clusterArn the cluster they start tasks on; any when empty
     * @param wanted by name
     */
    public Found find(Optional<String> clusterArn, Predicate<String> wanted) {
        List<RuleHeader> candidates = candidates(clusterArn, wanted);
        if (candidates.isEmpty()) {
            return new Found(List.of(), List.of(), 0);
        }
        TagReading tags = new TagReading(rules, parallel, observer);
        List<RuleHeader> managed =
                candidates.stream().filter(header -> header.managedBy() != null).toList();
        AtomicInteger done = new AtomicInteger();
        List<LiveRule> whole = parallel
                .map(
                        candidates.stream()
                                .filter(header -> header.managedBy() == null)
                                .toList(),
                        header -> {
                            Optional<LiveRule> rule = withTargets(header, tags);
                            observer.read(done.incrementAndGet(), candidates.size());
                            return rule;
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return new Found(whole, managed, candidates.size() - managed.size() - whole.size());
    }

    /** The ARNs of all clusters that rules of the default bus start tasks on: what a cluster without rules may have been meant for. */
    public Set<String> clusters() {
        List<RuleKey> keys = new ArrayList<>();
        rules.list(
                RuleKey.DEFAULT_BUS,
                page -> page.forEach(header -> keys.add(header.rule().key())));
        Set<String> clusters = new TreeSet<>();
        parallel.map(keys, rules::targets)
                .forEach(targets -> targets.ecs().forEach(target -> clusters.add(target.cluster())));
        return clusters;
    }

    private List<RuleHeader> candidates(Optional<String> clusterArn, Predicate<String> wanted) {
        Optional<Set<String>> names = clusterArn.map(arn -> new HashSet<>(rules.namesTargeting(arn)));
        if (names.isPresent() && names.get().isEmpty()) {
            return List.of();
        }
        List<RuleHeader> found = new ArrayList<>();
        rules.list(RuleKey.DEFAULT_BUS, found::addAll);
        return found.stream()
                .filter(header -> wanted.test(header.rule().name()))
                .filter(header ->
                        names.map(known -> known.contains(header.rule().name())).orElse(true))
                .collect(Collectors.toList());
    }

    /** The rule, if it starts ECS tasks; only then its tags are of interest. */
    private Optional<LiveRule> withTargets(RuleHeader header, TagReading tags) {
        RuleTargets targets = rules.targets(header.rule().key());
        return targets.ecs().isEmpty()
                ? Optional.empty()
                : Optional.of(new LiveRule(header, targets, tags.ofRuleOrIndex(header.arn())));
    }
}
