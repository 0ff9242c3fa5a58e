package dev.rota.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An EventBridge rule and its ECS targets, as the file or the API said it: nothing filled in, nothing dropped.
 *
 * @param name 1–64 characters of {@code .-_A-Za-z0-9}
 * @param eventBusName the bus it stands on; absent is the default bus, the only one that takes schedules
 * @param description at most 512 characters
 * @param scheduleExpression {@code cron(…)} or {@code rate(…)} in UTC, at most 256 characters
 * @param eventPattern JSON text, at most 4096 characters
 * @param state {@code ENABLED}, {@code DISABLED} or {@code ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS}; absent is
 *     {@code ENABLED}
 * @param ruleRole the rule's own role (PutRule's RoleArn), name or ARN; absent in a file leaves the live rule's as it is
 * @param tags the rule's tags other than those Rota keeps itself; absent in a file leaves the live rule's as they are
 * @param targets the ECS targets, at most five together with those of other services
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html">PutRule</a>
 */
public record Rule(
        String name,
        @Nullable String eventBusName,
        @Nullable String description,
        @Nullable String scheduleExpression,
        @Nullable String eventPattern,
        @Nullable String state,
        @Nullable String ruleRole,
        @Nullable Map<String, String> tags,
        List<EcsTarget> targets) {

    /** The state in which a rule fires on its schedule. */
    public static final String ENABLED = "ENABLED";

    /** The state in which a rule does not fire. */
    public static final String DISABLED = "DISABLED";

    public Rule {
        tags = tags == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        targets = List.copyOf(targets);
    }

    /** Its bus and name, which together are unique in a region of an account. */
    public RuleKey key() {
        return new RuleKey(eventBusName == null ? RuleKey.DEFAULT_BUS : eventBusName, name);
    }

    /** Whether it fires; a rule that says nothing of its state does. */
    public boolean isEnabled() {
        return !DISABLED.equals(state);
    }

    /** This rule with other targets. */
    public Rule withTargets(List<EcsTarget> others) {
        return new Rule(
                name, eventBusName, description, scheduleExpression, eventPattern, state, ruleRole, tags, others);
    }

    /** This rule in another state. */
    public Rule withState(@Nullable String other) {
        return new Rule(
                name, eventBusName, description, scheduleExpression, eventPattern, other, ruleRole, tags, targets);
    }

    /** This rule with another role of its own. */
    public Rule withRuleRole(@Nullable String other) {
        return new Rule(name, eventBusName, description, scheduleExpression, eventPattern, state, other, tags, targets);
    }

    /** This rule with other tags. */
    public Rule withTags(@Nullable Map<String, String> others) {
        return new Rule(
                name, eventBusName, description, scheduleExpression, eventPattern, state, ruleRole, others, targets);
    }
}
