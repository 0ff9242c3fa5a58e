package dev.rota.status;

import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import java.util.List;
import java.util.Optional;

/**
 * The rules whose runs are asked for.
 *
 * @param home where they are
 * @param asked the rules by their keys, in the order in which they are shown
 * @param namesakes further live rules, whose tasks look like tasks of those
 */
public record Watched(Home home, List<Asked> asked, List<LiveRule> namesakes) {

    public Watched {
        asked = List.copyOf(asked);
        namesakes = List.copyOf(namesakes);
    }

    /**
     * A rule that is asked for.
     *
     * @param key what names it
     * @param rule absent when it is not in EventBridge
     */
    public record Asked(RuleKey key, Optional<LiveRule> rule) {}

    /** Those that are in EventBridge. */
    public List<LiveRule> rules() {
        return asked.stream().flatMap(one -> one.rule().stream()).toList();
    }
}
