package dev.rota.plan;

import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.rule.RuleTargets;
import java.util.Optional;

/**
 * A live rule that carries a tracking id of the files and is in none of them.
 *
 * @param header the rule
 * @param tags its tags
 * @param targets its targets, when it mattered to read them
 */
public record TrackedRule(RuleHeader header, RuleTags tags, Optional<RuleTargets> targets) {

    /** Its bus and name. */
    public RuleKey key() {
        return header.rule().key();
    }

    /** Whether it still fires. */
    public boolean fires() {
        return header.rule().isEnabled();
    }

    /** The whole rule; its targets must have been read. */
    LiveRule whole() {
        return new LiveRule(header, targets.orElseThrow(), tags);
    }
}
