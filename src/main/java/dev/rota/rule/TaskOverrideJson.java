package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.ContainerOverride.EnvironmentFile;
import dev.rota.rule.ContainerOverride.EnvironmentVariable;
import dev.rota.rule.ContainerOverride.ResourceRequirement;
import dev.rota.rule.TaskOverride.InferenceAccelerator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A task override as the JSON that stands in a target's input, spelled as ECS spells it. */
public final class TaskOverrideJson {

    private TaskOverrideJson() {}

    /** The JSON of an override: what is absent or empty is left out. */
    public static JsonObject write(TaskOverride override) {
        return new Members()
                .objects("containerOverrides", override.containerOverrides(), TaskOverrideJson::write)
                .all(writeTaskLevel(override))
                .build();
    }

    /**
     * The override that a JSON value is, if it is wholly one: every member known, of the right type, within its limits and standing
     * once. Absent, null and empty members are the same, but an empty member has a type, too.
     */
    public static Optional<TaskOverride> read(Json value) {
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        TaskOverride override = readTaskLevel(
                new Fields(object), new Fields(object).objects("containerOverrides", TaskOverrideJson::readContainer));
        boolean understoodWhole = OverrideMembers.areIn(object) && JsonForms.sameSettings(object, write(override));
        return understoodWhole && OverrideLimits.allow(override) ? Optional.of(override) : Optional.empty();
    }

    /** The members of an override that concern the task as a whole. */
    static JsonObject writeTaskLevel(TaskOverride override) {
        Integer storage = override.ephemeralStorageSizeInGiB();
        return new Members()
                .text("cpu", override.cpu())
                .text("memory", override.memory())
                .text("taskRoleArn", override.taskRoleArn())
                .text("executionRoleArn", override.executionRoleArn())
                .object(
                        "ephemeralStorage",
                        new Members().integer("sizeInGiB", storage).build())
                .objects(
                        "inferenceAcceleratorOverrides",
                        override.inferenceAcceleratorOverrides(),
                        accelerator -> new Members()
                                .text("deviceName", accelerator.deviceName())
                                .text("deviceType", accelerator.deviceType())
                                .build())
                .build();
    }

    static TaskOverride readTaskLevel(Fields fields, List<ContainerOverride> containers) {
        return new TaskOverride(
                containers,
                fields.text("cpu"),
                fields.text("memory"),
                fields.text("taskRoleArn"),
                fields.text("executionRoleArn"),
                fields.object("ephemeralStorage")
                        .map(storage -> storage.integer("sizeInGiB"))
                        .orElse(null),
                fields.objects(
                        "inferenceAcceleratorOverrides",
                        accelerator -> new InferenceAccelerator(
                                accelerator.text("deviceName"), accelerator.text("deviceType"))));
    }

    private static JsonObject write(ContainerOverride container) {
        return writeContainer(
                container,
                new Members()
                        .objects(
                                "environment",
                                container.environment(),
                                variable -> new Members()
                                        .text("name", variable.name())
                                        .text("value", variable.value())
                                        .build())
                        .build());
    }

    /** A container override whose environment is given in the form the caller wants. */
    static JsonObject writeContainer(ContainerOverride container, JsonObject environment) {
        return new Members()
                .text("name", container.name())
                .texts("command", container.command())
                .all(environment)
                .objects(
                        "environmentFiles",
                        container.environmentFiles(),
                        file -> new Members()
                                .text("value", file.value())
                                .text("type", file.type())
                                .build())
                .integer("cpu", container.cpu())
                .integer("memory", container.memory())
                .integer("memoryReservation", container.memoryReservation())
                .objects(
                        "resourceRequirements",
                        container.resourceRequirements(),
                        requirement -> new Members()
                                .text("value", requirement.value())
                                .text("type", requirement.type())
                                .build())
                .build();
    }

    static ContainerOverride readContainer(Fields fields) {
        return new ContainerOverride(
                fields.text("name"),
                fields.texts("command"),
                readEnvironment(fields),
                fields.objects(
                        "environmentFiles", file -> new EnvironmentFile(orEmpty(file, "value"), orEmpty(file, "type"))),
                fields.integer("cpu"),
                fields.integer("memory"),
                fields.integer("memoryReservation"),
                fields.objects(
                        "resourceRequirements",
                        requirement ->
                                new ResourceRequirement(orEmpty(requirement, "value"), orEmpty(requirement, "type"))));
    }

    /** A list of names and values, as AWS spells it, or a map, as people write it. */
    private static List<EnvironmentVariable> readEnvironment(Fields fields) {
        return fields.object("environment")
                .map(map -> map.textMembers().entrySet().stream()
                        .map(entry -> new EnvironmentVariable(entry.getKey(), entry.getValue()))
                        .toList())
                .orElseGet(() -> fields.objects(
                        "environment",
                        variable -> new EnvironmentVariable(orEmpty(variable, "name"), orEmpty(variable, "value"))));
    }

    private static String orEmpty(Fields fields, String name) {
        return Objects.requireNonNullElse(fields.text(name), "");
    }
}
