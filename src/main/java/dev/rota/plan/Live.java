package dev.rota.plan;

import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is live.
 *
 * @param home where
 * @param rules the live rules that the files name and that were selected
 * @param tracked live rules that carry a tracking id of the files but are in none of them
 * @param trackedInAll how many rules carry a tracking id of the files, named or not
 */
public record Live(Home home, Map<RuleKey, LiveRule> rules, List<TrackedRule> tracked, int trackedInAll) {

    public Live {
        rules = Map.copyOf(new LinkedHashMap<>(rules));
        tracked = List.copyOf(tracked);
    }

    /** The live rule of this key. */
    public Optional<LiveRule> rule(RuleKey key) {
        return Optional.ofNullable(rules.get(key));
    }
}
