package dev.rota.live;

import dev.rota.plan.LiveSelection;
import dev.rota.plan.Refusal;
import dev.rota.plan.TrackedRule;
import dev.rota.problem.Nearest;
import dev.rota.problem.RotaException;
import dev.rota.rule.Desired;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTags.Certainty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the live rules that somebody calls by name or pattern. Whose they are is asked of the rules themselves, never of the
 * tagging API, which lags behind: a DescribeRule or the pages of ListRules, then a ListTagsForResource for every rule called or
 * matched, and a ListTargetsByRule for those that are ours or called by name.
 */
final class RuleSearch {

    private final Parallel parallel;
    private final Observer observer;
    private final RuleFinder finder;
    private final TagReader tags;
    private final Desired files;

    RuleSearch(LiveRules rules, Parallel parallel, Observer observer, TagReader tags, Desired files) {
        this.parallel = parallel;
        this.observer = observer;
        this.finder = new RuleFinder(rules, parallel);
        this.tags = tags;
        this.files = files;
    }

    LiveSelection find(Map<String, Set<RuleKey>> names, Optional<Predicate<String>> pattern, boolean counting) {
        Set<RuleKey> named =
                names.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Set<RuleKey> certain = names.values().stream()
                .filter(keys -> keys.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Set<RuleKey> known = new HashSet<>(files.named());
        known.addAll(named);
        finder.find(named, RuleFinder.busesOfAndDefault(known), pattern.isPresent(), certain);
        Map<RuleKey, RuleHeader> present = finder.headers(named);
        List<LiveRule> exactly = parallel.map(present.values(), header -> whole(header, tags.ofRule(header.arn())));
        List<TrackedRule> ours = pattern.map(wanted -> ours(wanted, counting)).orElse(List.of());
        List<TrackedRule> matched = ours.stream()
                .filter(rule -> matches(pattern.orElseThrow(), rule.key()) && !present.containsKey(rule.key()))
                .toList();
        Home home = finder.home(finder.headers().values());
        List<Refusal> missing = names.entrySet().stream()
                .filter(name -> name.getValue().stream().noneMatch(present::containsKey))
                .map(name -> missing(name.getKey(), home))
                .toList();
        return new LiveSelection(
                home, exactly, parallel.map(matched, rule -> whole(rule.header(), rule.tags())), missing, ours.size());
    }

    private Refusal missing(String name, Home home) {
        List<String> names = files.named().stream().map(RuleKey::name).toList();
        String meant = Nearest.to(name, names, 1).stream()
                .filter(near -> !near.equals(name))
                .map("; the files have %s"::formatted)
                .findFirst()
                .orElse("");
        return new Refusal(
                RuleKey.of(name),
                "there is no such rule in %s of account %s%s".formatted(home.region(), home.account(), meant));
    }

    /** Our rules that a pattern matches; all of ours when they are to be counted. */
    private List<TrackedRule> ours(Predicate<String> pattern, boolean counting) {
        List<RuleHeader> candidates = finder.headers().values().stream()
                .filter(header -> counting || matches(pattern, header.rule().key()))
                .filter(header -> header.managedBy() == null)
                .toList();
        AtomicInteger done = new AtomicInteger();
        List<TrackedRule> known = parallel.map(candidates, header -> {
            RuleTags read = tags.ofRule(header.arn());
            observer.read(done.incrementAndGet(), candidates.size());
            return new TrackedRule(header, read, Optional.empty());
        });
        if (known.stream().anyMatch(rule -> rule.tags().certainty() == Certainty.UNREADABLE)) {
            throw new RotaException("the tags of rules cannot be read, so patterns and tracking ids select none; allow"
                    + " events:ListTagsForResource, or name each rule and add --no-ownership-check");
        }
        return known.stream()
                .filter(rule -> rule.tags().trackingId().filter(files::isOurs).isPresent())
                .toList();
    }

    private static boolean matches(Predicate<String> pattern, RuleKey key) {
        return pattern.test(key.name()) || pattern.test(key.toString());
    }

    private LiveRule whole(RuleHeader header, RuleTags known) {
        return new LiveRule(header, finder.targets(header.rule().key()), known);
    }
}
