package dev.rota.apply;

import dev.rota.plan.Called;
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
import java.util.LinkedHashMap;
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
public final class Roster {

    /** Up to here, describing the rules one by one costs fewer calls than listing all. */
    private static final int FEW_RULES = 2;

    private final LiveRules rules;
    private final Parallel parallel;
    private final Observer observer;
    private final Listing listing;
    private final TagsOfRules tags;

    /** A roster through these ports; what it has to say while it reads goes to the observer. */
    public Roster(LiveRules rules, Parallel parallel, Observer observer) {
        this.rules = rules;
        this.parallel = parallel;
        this.observer = observer;
        this.listing = new Listing(rules, parallel);
        this.tags = new TagsOfRules(rules, observer);
    }

    /**
     * Which rules are called.
     *
     * @param names their names, or {@code BUS/NAME}
     * @param pattern matches names of others, of which only ours are meant; empty when there is none
     * @param counting whether it matters how many rules are ours in all
     */
    public record Call(List<String> names, Optional<Predicate<String>> pattern, boolean counting) {

        public Call {
            names = List.copyOf(names);
        }
    }

    /**
     * Finds the rules of a call.
     *
     * @param files which tracking ids are ours, and which rules the files name
     * @throws RotaException when a pattern is to match and nobody may see whose rules are
     */
    public Called find(Call call, Desired files) {
        Map<String, Set<RuleKey>> keys = new LinkedHashMap<>();
        call.names().forEach(name -> keys.put(name, keysOf(name, files.named())));
        Set<RuleKey> named = keys.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        list(named, call.pattern().isPresent(), files);
        Map<RuleKey, RuleHeader> present = listing.headers(named);
        List<LiveRule> exactly = parallel.map(present.values(), header -> whole(header, tags.of(header.arn())));
        List<TrackedRule> ours = call.pattern()
                .map(pattern -> ours(pattern, call.counting(), files))
                .orElse(List.of());
        List<TrackedRule> matched = ours.stream()
                .filter(rule -> matches(call.pattern().orElseThrow(), rule.key()) && !present.containsKey(rule.key()))
                .toList();
        Home home = home();
        List<Refusal> missing = keys.entrySet().stream()
                .filter(name -> name.getValue().stream().noneMatch(present::containsKey))
                .map(name -> missing(name.getKey(), home, files))
                .toList();
        return new Called(
                home, exactly, parallel.map(matched, rule -> whole(rule.header(), rule.tags())), missing, ours.size());
    }

    private void list(Set<RuleKey> named, boolean byPattern, Desired files) {
        if (!byPattern && named.size() <= FEW_RULES) {
            listing.describe(named);
        } else {
            Set<RuleKey> buses = new HashSet<>(files.named());
            buses.addAll(named);
            listing.list(buses, named);
        }
    }

    private static Refusal missing(String name, Home home, Desired files) {
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

    /** A name may be that of a rule on any bus that the files speak of. */
    private static Set<RuleKey> keysOf(String name, Set<RuleKey> named) {
        int slash = name.lastIndexOf('/');
        if (slash > 0) {
            return Set.of(new RuleKey(name.substring(0, slash), name.substring(slash + 1)));
        }
        Set<RuleKey> keys =
                named.stream().filter(key -> key.name().equals(name)).collect(Collectors.toSet());
        return keys.isEmpty() ? Set.of(RuleKey.of(name)) : keys;
    }

    /** Our rules that a pattern matches; all of ours when they are to be counted. */
    private List<TrackedRule> ours(Predicate<String> pattern, boolean counting, Desired files) {
        List<RuleHeader> candidates = listing.keys().stream()
                .filter(key -> counting || matches(pattern, key))
                .sorted()
                .flatMap(key -> listing.header(key).stream())
                .filter(header -> header.managedBy() == null)
                .toList();
        AtomicInteger done = new AtomicInteger();
        List<TrackedRule> known = parallel.map(candidates, header -> {
            RuleTags read = tags.of(header.arn());
            observer.read(done.incrementAndGet(), candidates.size());
            return new TrackedRule(header, read, Optional.empty());
        });
        if (known.stream().anyMatch(rule -> rule.tags().certainty() == Certainty.UNREADABLE)) {
            throw new RotaException("nobody can say which rules are ours, so patterns and tracking ids mean none; allow"
                    + " events:ListTagsForResource, or call each rule by its name and add --no-ownership-check");
        }
        return known.stream()
                .filter(rule -> rule.tags().trackingId().filter(files::isOurs).isPresent())
                .toList();
    }

    private static boolean matches(Predicate<String> pattern, RuleKey key) {
        return pattern.test(key.name()) || pattern.test(key.toString());
    }

    private LiveRule whole(RuleHeader header, RuleTags known) {
        return new LiveRule(header, listing.targets(header.rule().key()), known);
    }

    private Home home() {
        return listing.keys().stream()
                .findFirst()
                .flatMap(listing::header)
                .flatMap(header -> Home.ofArn(header.arn()))
                .orElseGet(rules::home);
    }
}
