package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An EventBridge rule and its ECS targets, as the file or the API said it: nothing filled in, nothing dropped. What can be said is
 * in the table of {@link Settings}; here are names for what decisions depend on.
 *
 * @param settings the rule's own settings by their canonical keys; {@code ruleRole} and {@code tags}, where a file does not say
 *     them, are left as the live rule has them
 * @param targets the ECS targets, at most five together with those of other services
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html">PutRule</a>
 */
public record Rule(JsonObject settings, List<EcsTarget> targets) {

    /** The state in which a rule fires on its schedule. */
    public static final String ENABLED = "ENABLED";

    /** The state in which a rule does not fire. */
    public static final String DISABLED = "DISABLED";

    public Rule {
        settings = Settings.HEADER.arranged(settings);
        targets = List.copyOf(targets);
    }

    /** A rule of this name with no other settings and no targets. */
    public static Rule named(String name) {
        return new Rule(Json.object().with("name", name).build(), List.of());
    }

    /** 1–64 characters of {@code .-_A-Za-z0-9}. */
    public String name() {
        return Settings.HEADER.text(settings, "name");
    }

    /** Its bus and name, which together are unique in a region of an account. */
    public RuleKey key() {
        return new RuleKey(settings.text("eventBusName").orElse(RuleKey.DEFAULT_BUS), name());
    }

    /** {@code cron(…)} or {@code rate(…)} in UTC; absent when the rule waits for events. */
    public @Nullable String scheduleExpression() {
        return settings.text("scheduleExpression").orElse(null);
    }

    /** {@code ENABLED}, {@code DISABLED} or another state in which it fires; absent is {@code ENABLED}. */
    public @Nullable String state() {
        return settings.text("state").orElse(null);
    }

    /** Whether it fires; a rule that says nothing of its state does. */
    public boolean isEnabled() {
        return !DISABLED.equals(state());
    }

    /** The rule's own role, name or ARN. */
    public @Nullable String ruleRole() {
        return settings.text("ruleRole").orElse(null);
    }

    /** The rule's tags other than those Rota keeps itself. */
    public @Nullable Map<String, String> tags() {
        return settings.object("tags").map(JsonObject::textMembers).orElse(null);
    }

    /** This rule with other targets. */
    public Rule withTargets(List<EcsTarget> others) {
        return new Rule(settings, others);
    }

    /** This rule in another state. */
    public Rule withState(@Nullable String other) {
        return with("state", Optional.ofNullable(other).map(Json::of));
    }

    /** This rule with another role of its own. */
    public Rule withRuleRole(@Nullable String other) {
        return with("ruleRole", Optional.ofNullable(other).map(Json::of));
    }

    /** This rule with other tags. */
    public Rule withTags(@Nullable Map<String, String> others) {
        return with("tags", Optional.ofNullable(others).map(Shape::texts));
    }

    /** This rule with another value of a setting, or with none. */
    public Rule with(String key, Optional<? extends Json> value) {
        return new Rule(Shape.with(settings, key, value), targets);
    }
}
