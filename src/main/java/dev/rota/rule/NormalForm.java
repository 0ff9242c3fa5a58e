package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.EcsParameters.CapacityProvider;
import dev.rota.rule.EcsParameters.NetworkConfiguration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the one spelling that all rules of the same meaning share. Two rules are the same when their normal forms are equal;
 * a normal form is compared and shown, never sent.
 *
 * <p>Names stand for ARNs of the home; defaults of the closed table below are dropped; environments and tags are ordered by name,
 * subnets and security groups as sets, targets by id; JSON texts are compared as JSON. What AWS would treat as different stays
 * different: {@code family} is not {@code family:7}, and an absent launch type is not {@code EC2}.
 *
 * @param rule the rule in that spelling
 */
public record NormalForm(Rule rule) {

    private static final int DEFAULT_TASK_COUNT = 1;
    private static final int DEFAULT_RETRY_ATTEMPTS = 185;
    private static final int DEFAULT_EVENT_AGE = 86_400;
    private static final String DEFAULT_PLATFORM_VERSION = "LATEST";

    /** The normal form of a rule that lives, or will live, in a home. */
    public static NormalForm of(Rule rule, Home home) {
        Map<String, String> tags = rule.tags();
        return new NormalForm(new Rule(
                rule.name(),
                RuleKey.DEFAULT_BUS.equals(rule.eventBusName()) ? null : rule.eventBusName(),
                emptyIsAbsent(rule.description()),
                rule.scheduleExpression(),
                rule.eventPattern() == null ? null : jsonText(rule.eventPattern()),
                Rule.ENABLED.equals(rule.state()) ? null : rule.state(),
                rule.ruleRole() == null ? null : home.roleName(rule.ruleRole()),
                tags == null ? null : new TreeMap<>(tags),
                rule.targets().stream()
                        .map(target -> of(target, home))
                        .sorted(Comparator.comparing(target -> Objects.requireNonNullElse(target.id(), "")))
                        .toList()));
    }

    /** The settings as a tree of canonical keys. */
    public JsonObject settings(Layout layout) {
        return CanonicalRule.write(rule, layout);
    }

    private static EcsTarget of(EcsTarget target, Home home) {
        return new EcsTarget(
                target.id(),
                home.clusterName(target.cluster()),
                target.role() == null ? null : home.roleName(target.role()),
                of(target.input(), home),
                of(target.parameters(), home),
                target.deadLetterQueue() == null ? null : home.queueName(target.deadLetterQueue()),
                of(target.retryPolicy()));
    }

    private static EcsParameters of(EcsParameters parameters, Home home) {
        return new EcsParameters(
                home.taskDefinitionName(parameters.taskDefinition()),
                unlessDefault(parameters.taskCount(), DEFAULT_TASK_COUNT),
                emptyIsAbsent(parameters.launchType()),
                of(parameters.networkConfiguration()),
                unlessDefault(emptyIsAbsent(parameters.platformVersion()), DEFAULT_PLATFORM_VERSION),
                emptyIsAbsent(parameters.group()),
                parameters.capacityProviderStrategy().stream()
                        .map(item -> new CapacityProvider(
                                item.capacityProvider(),
                                unlessDefault(item.weight(), 0),
                                unlessDefault(item.base(), 0)))
                        .toList(),
                unlessDefault(parameters.enableEcsManagedTags(), false),
                unlessDefault(parameters.enableExecuteCommand(), false),
                parameters.placementConstraints(),
                parameters.placementStrategy(),
                parameters.propagateTags(),
                emptyIsAbsent(parameters.referenceId()),
                new TreeMap<>(parameters.taskTags()));
    }

    private static @Nullable NetworkConfiguration of(@Nullable NetworkConfiguration network) {
        return network == null
                ? null
                : new NetworkConfiguration(
                        asSet(network.subnets()), asSet(network.securityGroups()), network.assignPublicIp());
    }

    private static @Nullable RetryPolicy of(@Nullable RetryPolicy policy) {
        if (policy == null) {
            return null;
        }
        RetryPolicy normal = new RetryPolicy(
                unlessDefault(policy.maximumRetryAttempts(), DEFAULT_RETRY_ATTEMPTS),
                unlessDefault(policy.maximumEventAgeInSeconds(), DEFAULT_EVENT_AGE));
        return normal.equals(new RetryPolicy(null, null)) ? null : normal;
    }

    private static TargetInput of(TargetInput input, Home home) {
        if (input instanceof TargetInput.Overrides overrides) {
            return of(overrides.override(), home);
        }
        if (input instanceof TargetInput.Text text) {
            Optional<TaskOverride> override = text.asOverride();
            return override.isPresent() ? of(override.get(), home) : new TargetInput.Text(jsonText(text.text()));
        }
        if (input instanceof TargetInput.Transformer transformer) {
            return new TargetInput.Transformer(new TreeMap<>(transformer.inputPathsMap()), transformer.inputTemplate());
        }
        return input;
    }

    private static TargetInput of(TaskOverride override, Home home) {
        TaskOverride normal = new TaskOverride(
                override.containerOverrides().stream().map(NormalForm::of).toList(),
                override.cpu(),
                override.memory(),
                override.taskRoleArn() == null ? null : home.roleName(override.taskRoleArn()),
                override.executionRoleArn() == null ? null : home.roleName(override.executionRoleArn()),
                override.ephemeralStorageSizeInGiB(),
                override.inferenceAcceleratorOverrides());
        return normal.equals(TaskOverride.NOTHING) ? TargetInput.NONE : new TargetInput.Overrides(normal);
    }

    private static ContainerOverride of(ContainerOverride container) {
        return new ContainerOverride(
                container.name(),
                container.command(),
                container.environment().stream()
                        .sorted(Comparator.comparing(ContainerOverride.EnvironmentVariable::name))
                        .toList(),
                container.environmentFiles(),
                container.cpu(),
                container.memory(),
                container.memoryReservation(),
                container.resourceRequirements());
    }

    /** JSON in one spelling, over several lines so that a diff shows the member that differs; any other text as it is. */
    private static String jsonText(String text) {
        try {
            return JsonForms.sorted(Json.parse(text)).pretty();
        } catch (JsonException notJson) {
            return text;
        }
    }

    private static List<String> asSet(List<String> values) {
        return values.stream().distinct().sorted().toList();
    }

    private static @Nullable String emptyIsAbsent(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static <T> @Nullable T unlessDefault(@Nullable T value, T defaultValue) {
        return defaultValue.equals(value) ? null : value;
    }
}
