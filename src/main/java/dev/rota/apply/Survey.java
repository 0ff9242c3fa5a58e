package dev.rota.apply;

import dev.rota.plan.Live;
import dev.rota.plan.Plan;
import dev.rota.plan.TrackedRule;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is live of what the files speak of, in as few calls as possible and as many at once as useful.
 *
 * <p>For N named rules: one ListTargetsByRule each for those that exist, the pages of ListRules (or, for one or two rules, a
 * DescribeRule each), the pages of the tagging API, and one ListTagsForResource for each rule whose owner the tagging API does
 * not know for certain.
 */
public final class Survey {

    /** Up to here, describing the rules one by one costs fewer calls than listing all. */
    private static final int FEW_RULES = 2;

    private final LiveRules rules;
    private final Parallel parallel;
    private final Observer observer;
    private final TagReading tagReading;

    /** A survey through these ports; what it has to say while it reads goes to the observer. */
    public Survey(LiveRules rules, Parallel parallel, Observer observer) {
        this.rules = rules;
        this.parallel = parallel;
        this.observer = observer;
        this.tagReading = new TagReading(rules, parallel, observer);
    }

    /**
     * Reads what is live.
     *
     * @param toPrune whether the rules that are gone from the files are to be deleted, and so must be known whole
     */
    public Live of(Desired desired, boolean toPrune) {
        Listing listing = new Listing(rules, parallel);
        Set<RuleKey> wanted =
                desired.rules().stream().map(rule -> rule.key()).collect(Collectors.toCollection(TreeSet::new));
        if (wanted.size() > FEW_RULES || toPrune || wanted.isEmpty()) {
            listing.list(desired.named(), wanted);
        } else {
            listing.describe(wanted);
        }
        Map<RuleKey, RuleHeader> headers = listing.headers(wanted);
        Home home = home(headers);
        Map<RuleKey, LiveRule> live = whole(listing, headers, desired);
        List<TrackedRule> tracked =
                new TrackedRules(rules, parallel, listing, tagReading).goneFrom(desired, home, toPrune);
        int trackedInAll = tracked.size()
                + (int) live.values().stream()
                        .filter(rule -> isOurs(rule.tags(), desired))
                        .count();
        return new Live(home, live, tracked, trackedInAll);
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
        parallel.map(doubtful, rule -> rule.withTags(tagReading.ofRule(rule.arn())))
                .forEach(rule -> confirmed.put(rule.key(), rule));
        return new Live(live.home(), confirmed, live.tracked(), live.trackedInAll());
    }

    private Map<RuleKey, LiveRule> whole(Listing listing, Map<RuleKey, RuleHeader> headers, Desired desired) {
        AtomicInteger done = new AtomicInteger();
        Map<RuleKey, DesiredRule> wanted = desired.rules().stream()
                .collect(Collectors.toMap(DesiredRule::key, rule -> rule, (first, second) -> first));
        List<LiveRule> whole = parallel.map(headers.values(), header -> {
            RuleKey key = header.rule().key();
            RuleTags tags = tagReading.ofRule(
                    header.arn(),
                    indexed -> isAsWanted(indexed, wanted.get(key)) && !mayBeOnHold(header, indexed, wanted.get(key)));
            RuleTargets targets = listing.targets(key);
            observer.read(done.incrementAndGet(), headers.size());
            return new LiveRule(header, targets, tags);
        });
        return whole.stream().collect(Collectors.toMap(LiveRule::key, rule -> rule));
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

    private Home home(Map<RuleKey, RuleHeader> headers) {
        return headers.values().stream()
                .findFirst()
                .flatMap(header -> Home.ofArn(header.arn()))
                .orElseGet(rules::home);
    }

    private static boolean isOurs(RuleTags tags, Desired desired) {
        return tags.trackingId().filter(desired::isOurs).isPresent();
    }
}
