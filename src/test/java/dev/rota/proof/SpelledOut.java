package dev.rota.proof;

import dev.rota.json.Json;
import dev.rota.json.JsonException;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.RetryPolicy;
import dev.rota.rule.Rule;
import dev.rota.rule.TargetInput;
import dev.rota.rule.TaskOverride;
import dev.rota.rule.TaskOverrideJson;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A rule as AWS would keep it, to compare what two ways of writing it send, member for member. It knows nothing of normal forms:
 * of two defaults, one written and one absent, it makes two rules. What it makes equal is only what the API cannot tell apart:
 * names and ARNs, which state a new rule has, no tags and absent tags, an empty retry policy and none, how JSON is laid out.
 */
final class SpelledOut {

    private SpelledOut() {}

    static Rule of(Rule rule, Home home) {
        Map<String, String> tags = Objects.requireNonNullElse(rule.tags(), Map.of());
        return new Rule(
                rule.name(),
                rule.key().bus(),
                rule.description(),
                rule.scheduleExpression(),
                rule.eventPattern(),
                Objects.requireNonNullElse(rule.state(), Rule.ENABLED),
                rule.ruleRole() == null ? null : home.roleArn(rule.ruleRole()),
                new TreeMap<>(tags),
                rule.targets().stream()
                        .map(target -> of(target, rule.name(), home))
                        .sorted(Comparator.comparing(target -> String.valueOf(target.id())))
                        .toList());
    }

    private static EcsTarget of(EcsTarget target, String name, Home home) {
        return new EcsTarget(
                target.id() == null ? name : target.id(),
                home.clusterArn(target.cluster()),
                target.role() == null ? null : home.roleArn(target.role()),
                of(target.input(), home),
                target.parameters()
                        .withTaskDefinition(
                                home.taskDefinitionArn(target.parameters().taskDefinition())),
                target.deadLetterQueue() == null ? null : home.queueArn(target.deadLetterQueue()),
                new RetryPolicy(null, null).equals(target.retryPolicy()) ? null : target.retryPolicy());
    }

    private static TargetInput of(TargetInput input, Home home) {
        if (input instanceof TargetInput.Overrides overrides) {
            return parsed(TaskOverrideJson.write(overrides.override()), home);
        }
        if (input instanceof TargetInput.Text text) {
            try {
                return parsed(Json.parse(text.text()), home);
            } catch (JsonException notJson) {
                return input;
            }
        }
        return input;
    }

    private static TargetInput parsed(Json json, Home home) {
        return TaskOverrideJson.read(json)
                .map(override -> new TaskOverride(
                        override.containerOverrides(),
                        override.cpu(),
                        override.memory(),
                        override.taskRoleArn() == null ? null : home.roleArn(override.taskRoleArn()),
                        override.executionRoleArn() == null ? null : home.roleArn(override.executionRoleArn()),
                        override.ephemeralStorageSizeInGiB(),
                        override.inferenceAcceleratorOverrides()))
                .map(override ->
                        override.equals(TaskOverride.NOTHING) ? TargetInput.NONE : new TargetInput.Overrides(override))
                .orElseGet(() -> new TargetInput.Text(json.compact()));
    }
}
