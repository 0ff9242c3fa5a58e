package dev.rota.plan;

import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is live.
 *
 * @param home where
 * @param rules the live rules that the files name and that were selected
 * @param tracked live rules that carry a tracking id of the files but are in none of them
 * @param trackedInAll how many rules carry a tracking id of the files, named or not
 * @param missingBuses event buses of the files that do not exist
 */
public record Live(
        Home home,
        Map<RuleKey, LiveRule> rules,
        List<TrackedRule> tracked,
        int trackedInAll,
        Set<String> missingBuses) {

    /** What is live where every bus of the files exists. */
    public Live(Home home, Map<RuleKey, LiveRule> rules, List<TrackedRule> tracked, int trackedInAll) {
        this(home, rules, tracked, trackedInAll, Set.of());
    }

    public Live {
        rules = Map.copyOf(new LinkedHashMap<>(rules));
        tracked = List.copyOf(tracked);
        missingBuses = Set.copyOf(missingBuses);
    }

    /** The live rule of this key. */
    public Optional<LiveRule> rule(RuleKey key) {
        return Optional.ofNullable(rules.get(key));
    }
}
