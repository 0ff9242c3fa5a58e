package dev.rota.plan;

import dev.rota.rule.RuleKey;

/**
 * A rule that Rota will not write, while the others go on.
 *
 * @param key the rule
 * @param reason why, and the way out, in one sentence that can follow the rule's name and a colon
 */
public record Refusal(RuleKey key, String reason) {}
