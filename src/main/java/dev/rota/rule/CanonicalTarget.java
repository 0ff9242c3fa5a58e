package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.ContainerOverride.EnvironmentVariable;
import dev.rota.rule.EcsParameters.CapacityProvider;
import dev.rota.rule.EcsParameters.NetworkConfiguration;
import dev.rota.rule.EcsParameters.PlacementConstraint;
import dev.rota.rule.EcsParameters.PlacementStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A target as a tree of canonical keys, without its id, which stands under another key in each layout. */
final class CanonicalTarget {

    private CanonicalTarget() {}

    static JsonObject write(EcsTarget target) {
        EcsParameters parameters = target.parameters();
        Members members = new Members()
                .text("cluster", target.cluster())
                .text("taskDefinition", parameters.taskDefinition())
                .integer("taskCount", parameters.taskCount())
                .text("launchType", parameters.launchType())
                .objects("capacityProviderStrategy", parameters.capacityProviderStrategy(), CanonicalTarget::write)
                .text("platformVersion", parameters.platformVersion())
                .object("networkConfiguration", writeNetwork(parameters.networkConfiguration()));
        members.all(writeInput(target.input()));
        // A target without a role must say so, because a file's target has one by default.
        members.put("role", target.role() == null ? new JsonNull() : Json.of(target.role()));
        return members.text("group", parameters.group())
                .objects(
                        "placementConstraints",
                        parameters.placementConstraints(),
                        constraint -> new Members()
                                .text("type", constraint.type())
                                .text("expression", constraint.expression())
                                .build())
                .objects(
                        "placementStrategy",
                        parameters.placementStrategy(),
                        strategy -> new Members()
                                .text("type", strategy.type())
                                .text("field", strategy.field())
                                .build())
                .bool("enableECSManagedTags", parameters.enableEcsManagedTags())
                .bool("enableExecuteCommand", parameters.enableExecuteCommand())
                .text("propagateTags", parameters.propagateTags())
                .text("referenceId", parameters.referenceId())
                .textMap("taskTags", parameters.taskTags())
                .object(
                        "deadLetterConfig",
                        new Members().text("arn", target.deadLetterQueue()).build())
                .object("retryPolicy", write(target.retryPolicy()))
                .build();
    }

    static EcsTarget read(Fields fields, @Nullable String id) {
        return new EcsTarget(
                id,
                fields.requiredText("cluster"),
                fields.text("role"),
                readInput(fields),
                readParameters(fields),
                fields.object("deadLetterConfig")
                        .map(config -> config.text("arn"))
                        .orElse(null),
                fields.object("retryPolicy")
                        .map(policy -> new RetryPolicy(
                                policy.integer("maximumRetryAttempts"), policy.integer("maximumEventAgeInSeconds")))
                        .orElse(null));
    }

    private static EcsParameters readParameters(Fields fields) {
        return new EcsParameters(
                fields.requiredText("taskDefinition"),
                fields.integer("taskCount"),
                fields.text("launchType"),
                fields.object("networkConfiguration")
                        .flatMap(network -> network.object("awsvpcConfiguration"))
                        .map(vpc -> new NetworkConfiguration(
                                vpc.texts("subnets"), vpc.texts("securityGroups"), vpc.text("assignPublicIp")))
                        .orElse(null),
                fields.text("platformVersion"),
                fields.text("group"),
                fields.objects(
                        "capacityProviderStrategy",
                        item -> new CapacityProvider(
                                item.requiredText("capacityProvider"), item.integer("weight"), item.integer("base"))),
                fields.bool("enableECSManagedTags"),
                fields.bool("enableExecuteCommand"),
                fields.objects(
                        "placementConstraints",
                        constraint -> new PlacementConstraint(constraint.text("type"), constraint.text("expression"))),
                fields.objects(
                        "placementStrategy",
                        strategy -> new PlacementStrategy(strategy.text("type"), strategy.text("field"))),
                fields.text("propagateTags"),
                fields.text("referenceId"),
                fields.object("taskTags").map(Fields::textMembers).orElse(Map.of()));
    }

    private static JsonObject write(CapacityProvider item) {
        return new Members()
                .text("capacityProvider", item.capacityProvider())
                .integer("weight", item.weight())
                .integer("base", item.base())
                .build();
    }

    private static JsonObject writeNetwork(@Nullable NetworkConfiguration network) {
        if (network == null) {
            return new Members().build();
        }
        JsonObject vpc = new Members()
                .texts("subnets", network.subnets())
                .texts("securityGroups", network.securityGroups())
                .text("assignPublicIp", network.assignPublicIp())
                .build();
        return new Members().put("awsvpcConfiguration", vpc).build();
    }

    private static JsonObject write(@Nullable RetryPolicy policy) {
        return policy == null
                ? new Members().build()
                : new Members()
                        .integer("maximumRetryAttempts", policy.maximumRetryAttempts())
                        .integer("maximumEventAgeInSeconds", policy.maximumEventAgeInSeconds())
                        .build();
    }

    private static JsonObject writeInput(TargetInput input) {
        Members members = new Members();
        if (input instanceof TargetInput.Overrides overrides) {
            return writeOverride(overrides.override());
        } else if (input instanceof TargetInput.Text text) {
            return text.asOverride()
                    .map(CanonicalTarget::writeOverride)
                    .orElseGet(() -> members.text("input", text.text()).build());
        } else if (input instanceof TargetInput.Path path) {
            members.text("inputPath", path.path());
        } else if (input instanceof TargetInput.Transformer transformer) {
            members.put(
                    "inputTransformer",
                    new Members()
                            .textMap("inputPathsMap", transformer.inputPathsMap())
                            .text("inputTemplate", transformer.inputTemplate())
                            .build());
        }
        return members.build();
    }

    private static JsonObject writeOverride(TaskOverride override) {
        return new Members()
                .objects("containerOverrides", override.containerOverrides(), CanonicalTarget::writeContainer)
                .object("taskOverride", TaskOverrideJson.writeTaskLevel(override))
                .build();
    }

    /** The environment is a map, unless a name stands twice, which a map could not say. */
    private static JsonObject writeContainer(ContainerOverride container) {
        Map<String, String> environment = new LinkedHashMap<>();
        container.environment().forEach(variable -> environment.put(variable.name(), variable.value()));
        Members members = environment.size() == container.environment().size()
                ? new Members().textMap("environment", environment)
                : new Members().objects("environment", container.environment(), CanonicalTarget::writeVariable);
        return TaskOverrideJson.writeContainer(container, members.build());
    }

    private static JsonObject writeVariable(EnvironmentVariable variable) {
        return new Members()
                .text("name", variable.name())
                .text("value", variable.value())
                .build();
    }

    private static TargetInput readInput(Fields fields) {
        if (fields.has("input")) {
            return new TargetInput.Text(fields.requiredText("input"));
        }
        if (fields.has("inputPath")) {
            return new TargetInput.Path(fields.requiredText("inputPath"));
        }
        Optional<Fields> transformer = fields.object("inputTransformer");
        if (transformer.isPresent()) {
            Map<String, String> paths = transformer
                    .flatMap(present -> present.object("inputPathsMap"))
                    .map(Fields::textMembers)
                    .orElse(Map.of());
            return new TargetInput.Transformer(
                    paths, Objects.requireNonNullElse(transformer.get().text("inputTemplate"), ""));
        }
        return readOverride(fields);
    }

    private static TargetInput readOverride(Fields fields) {
        List<ContainerOverride> containers = fields.objects("containerOverrides", TaskOverrideJson::readContainer);
        TaskOverride override = TaskOverrideJson.readTaskLevel(
                fields.object("taskOverride").orElse(new Fields(new JsonObject(List.of()))), containers);
        return override.equals(TaskOverride.NOTHING) ? TargetInput.NONE : new TargetInput.Overrides(override);
    }
}
