package dev.rota.live;

import dev.rota.plan.Live;
import dev.rota.plan.LiveSelection;
import dev.rota.plan.Plan;
import dev.rota.plan.TrackedRule;
import dev.rota.problem.RotaException;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is live, in as few calls as possible and as many at once as useful. Every command asks here.
 *
 * <p>For N rules of a file: one ListTargetsByRule each for those that exist, the pages of ListRules (or, for one or two rules, a
 * DescribeRule each), the pages of the tagging API, and one ListTagsForResource for each rule whose owner the tagging API does
 * not know for certain.
 */
public final class LiveReader {

    private final LiveRules rules;
    private final Parallel parallel;
    private final Observer observer;
    private final TagReader tags;

    /** A reader through these ports; what it has to say while it reads goes to the observer. */
    public LiveReader(LiveRules rules, Parallel parallel, Observer observer) {
        this.rules = rules;
        this.parallel = parallel;
        this.observer = observer;
        this.tags = new TagReader(rules, parallel, observer);
    }

    /**
     * Reads the rules that the files name and that were selected, and which tracked rules are gone from the files.
     *
     * @param toPrune whether the rules that are gone from the files are to be deleted, and so must be known whole
     */
    public Live desired(Desired desired, boolean toPrune) {
        tags.beginIndex();
        RuleFinder finder = new RuleFinder(rules, parallel);
        Set<RuleKey> wanted =
                desired.rules().stream().map(DesiredRule::key).collect(Collectors.toCollection(TreeSet::new));
        finder.findWithTargets(wanted, RuleFinder.busesOfAndDefault(desired.named()), toPrune || wanted.isEmpty());
        Collection<RuleHeader> headers = finder.headers(wanted).values();
        var home = finder.home(headers);
        Map<RuleKey, DesiredRule> byKey = desired.rules().stream()
                .collect(Collectors.toMap(DesiredRule::key, rule -> rule, (first, second) -> first));
        Map<RuleKey, LiveRule> live = read(
                headers,
                finder,
                header -> tagsOf(header, byKey.get(header.rule().key())));
        List<TrackedRule> tracked = new TrackedRules(rules, parallel, finder, tags).goneFrom(desired, home, toPrune);
        int trackedInAll = tracked.size()
                + (int) live.values().stream()
                        .filter(rule ->
                                rule.tags().trackingId().filter(desired::isOurs).isPresent())
                        .count();
        return new Live(home, live, tracked, trackedInAll, finder.missingBuses());
    }

    /** Reads the tags of the rules that a plan would write from the rules themselves, where that has not been done yet. */
    public Live confirm(Live live, Plan plan) {
        Set<RuleKey> written =
                plan.changes().stream().map(change -> change.key()).collect(Collectors.toSet());
        List<LiveRule> doubtful = live.rules().values().stream()
                .filter(rule -> written.contains(rule.key()))
                .filter(rule -> rule.tags().certainty() == RuleTags.Certainty.INDEXED)
                .toList();
        Map<RuleKey, LiveRule> confirmed = new LinkedHashMap<>(live.rules());
        parallel.map(doubtful, rule -> rule.withTags(tags.ofRule(rule.arn())))
                .forEach(rule -> confirmed.put(rule.key(), rule));
        return new Live(live.home(), confirmed, live.tracked(), live.trackedInAll(), live.missingBuses());
    }

    /**
     * Reads the rules that somebody calls by name, or by a pattern, which means only rules that carry a tracking id of the files.
     *
     * @param names what was called, and the rules that each may mean
     * @param pattern matches names of others; empty when there is none
     * @param counting whether it matters how many rules carry a tracking id in all
     * @param files which tracking ids are ours, and which rules the files name
     * @throws RotaException when a pattern is to match and tags may not be read
     */
    public LiveSelection called(
            Map<String, Set<RuleKey>> names, Optional<Predicate<String>> pattern, boolean counting, Desired files) {
        return new RuleSearch(rules, parallel, observer, tags, files).find(names, pattern, counting);
    }

    /**
     * Reads the rules of the default bus that start ECS tasks.
     *
     * @param clusterArn the cluster they start tasks on; any when empty
     * @param wanted by name
     */
    public ScheduledTasks scheduledTasks(Optional<String> clusterArn, Predicate<String> wanted) {
        RuleFinder finder = new RuleFinder(rules, parallel);
        List<RuleHeader> candidates = candidates(finder, clusterArn, wanted);
        if (candidates.isEmpty()) {
            return ScheduledTasks.NONE;
        }
        tags.beginIndex();
        List<RuleHeader> managed =
                candidates.stream().filter(header -> header.managedBy() != null).toList();
        AtomicInteger done = new AtomicInteger();
        List<LiveRule> tasks = parallel
                .map(
                        candidates.stream()
                                .filter(header -> header.managedBy() == null)
                                .toList(),
                        header -> {
                            Optional<LiveRule> rule = ifItStartsTasks(header, finder);
                            observer.read(done.incrementAndGet(), candidates.size());
                            return rule;
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return new ScheduledTasks(tasks, managed, candidates.size() - managed.size() - tasks.size());
    }

    /** The ARNs of all clusters that rules of the default bus start tasks on: what a cluster without rules may have been meant for. */
    public Set<String> clusters() {
        RuleFinder finder = new RuleFinder(rules, parallel);
        finder.list(Set.of(RuleKey.DEFAULT_BUS));
        Set<String> clusters = new TreeSet<>();
        parallel.map(finder.headers().keySet(), rules::targets)
                .forEach(targets -> targets.ecs().forEach(target -> clusters.add(target.cluster())));
        return clusters;
    }

    /** Reads one rule and its targets, but not its tags; empty when there is none. */
    public Optional<LiveRule> rule(RuleKey key) {
        return rules.describe(key)
                .map(header -> new LiveRule(header, rules.targets(key), RuleTags.confirmed(Map.of())));
    }

    /**
     * Reads rules, and all others whose tasks carry the same mark as theirs, so that tasks can be told apart. Tags are read of
     * disabled rules only: a hold stands there.
     *
     * @param mark what marks the tasks of a rule, by its name
     */
    public Live withNamesakes(Collection<RuleKey> keys, UnaryOperator<String> mark) {
        boolean alone = keys.stream().noneMatch(key -> mark.apply(key.name()).equals(mark.apply(key.name() + "-")));
        RuleFinder finder = new RuleFinder(rules, parallel);
        Set<RuleKey> wanted = new TreeSet<>(keys);
        finder.find(wanted, RuleFinder.busesOf(wanted), !alone);
        return withNamesakes(wanted, mark, finder);
    }

    /** The same for the rules of the default bus whose names match. */
    public Live withNamesakes(Predicate<String> wanted, UnaryOperator<String> mark) {
        RuleFinder finder = new RuleFinder(rules, parallel);
        finder.list(Set.of(RuleKey.DEFAULT_BUS));
        Set<RuleKey> keys = finder.headers().keySet().stream()
                .filter(key -> wanted.test(key.name()))
                .collect(Collectors.toSet());
        return withNamesakes(keys, mark, finder);
    }

    private Live withNamesakes(Set<RuleKey> keys, UnaryOperator<String> mark, RuleFinder finder) {
        Set<String> marks = new HashSet<>();
        keys.forEach(key -> marks.add(mark.apply(key.name())));
        List<RuleHeader> headers = finder.headers().values().stream()
                .filter(header -> marks.contains(mark.apply(header.rule().name())))
                .toList();
        Map<RuleKey, LiveRule> live = read(
                headers,
                finder,
                header -> header.rule().isEnabled() ? RuleTags.confirmed(Map.of()) : tags.ofDisabledRule(header.arn()));
        return new Live(finder.home(headers), live, List.of(), 0);
    }

    private Map<RuleKey, LiveRule> read(
            Collection<RuleHeader> headers, RuleFinder finder, Function<RuleHeader, RuleTags> tagsOf) {
        AtomicInteger done = new AtomicInteger();
        List<LiveRule> read = parallel.map(headers, header -> {
            RuleTags its = tagsOf.apply(header);
            RuleTargets targets = finder.targets(header.rule().key());
            observer.read(done.incrementAndGet(), headers.size());
            return new LiveRule(header, targets, its);
        });
        return read.stream().collect(Collectors.toMap(LiveRule::key, rule -> rule));
    }

    private List<RuleHeader> candidates(RuleFinder finder, Optional<String> clusterArn, Predicate<String> wanted) {
        Optional<Set<String>> names = clusterArn.map(arn -> new HashSet<>(rules.namesTargeting(arn)));
        if (names.isPresent() && names.get().isEmpty()) {
            return List.of();
        }
        finder.list(Set.of(RuleKey.DEFAULT_BUS));
        return finder.headers().values().stream()
                .filter(header -> wanted.test(header.rule().name()))
                .filter(header ->
                        names.map(known -> known.contains(header.rule().name())).orElse(true))
                .toList();
    }

    /** The rule, if it starts ECS tasks; only then its tags are of interest. */
    private Optional<LiveRule> ifItStartsTasks(RuleHeader header, RuleFinder finder) {
        RuleTargets targets = finder.targets(header.rule().key());
        return targets.ecs().isEmpty()
                ? Optional.empty()
                : Optional.of(new LiveRule(header, targets, tags.ofRule(header.arn(), indexed -> true)));
    }

    /** The index is believed when it says what the file wants, and its silence and its other words are checked. */
    private RuleTags tagsOf(RuleHeader header, @Nullable DesiredRule wanted) {
        return tags.ofRule(
                header.arn(), indexed -> isAsWanted(indexed, wanted) && !mayBeOnHold(header, indexed, wanted));
    }

    /** Whether tags are what a file hopes for: its tracking id, and its tags when it speaks of them. */
    private static boolean isAsWanted(RuleTags tags, @Nullable DesiredRule wanted) {
        return wanted != null
                && tags.trackingId().equals(Optional.of(wanted.ownership().trackingId()))
                && (wanted.rule().tags() == null
                        || tags.ofPeople().equals(wanted.rule().tags()));
    }

    /** A hold begins and ends from one moment to the next, which the index does not show yet. */
    private static boolean mayBeOnHold(RuleHeader header, RuleTags tags, @Nullable DesiredRule wanted) {
        boolean unexpectedlyOff =
                !header.rule().isEnabled() && wanted != null && wanted.rule().isEnabled();
        return unexpectedlyOff || tags.hold().isPresent();
    }
}
