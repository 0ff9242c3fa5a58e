package dev.rota.aws.tasks;

import dev.rota.rule.ContainerOverride;
import dev.rota.rule.ContainerOverride.EnvironmentFile;
import dev.rota.rule.ContainerOverride.EnvironmentVariable;
import dev.rota.rule.ContainerOverride.ResourceRequirement;
import dev.rota.rule.TaskOverride;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;

/** The override that a task was started with, as DescribeTasks tells it. */
final class OverrideReading {

    private OverrideReading() {}

    static TaskOverride read(software.amazon.awssdk.services.ecs.model.@Nullable TaskOverride override) {
        if (override == null) {
            return TaskOverride.NOTHING;
        }
        EphemeralStorage storage = override.ephemeralStorage();
        return new TaskOverride(
                override.containerOverrides().stream()
                        .map(OverrideReading::container)
                        .toList(),
                override.cpu(),
                override.memory(),
                override.taskRoleArn(),
                override.executionRoleArn(),
                storage == null ? null : storage.sizeInGiB(),
                override.inferenceAcceleratorOverrides().stream()
                        .map(one -> new TaskOverride.InferenceAccelerator(one.deviceName(), one.deviceType()))
                        .toList());
    }

    private static ContainerOverride container(software.amazon.awssdk.services.ecs.model.ContainerOverride override) {
        return new ContainerOverride(
                override.name(),
                override.command(),
                override.environment().stream()
                        .map(variable -> new EnvironmentVariable(variable.name(), variable.value()))
                        .toList(),
                override.environmentFiles().stream()
                        .map(file -> new EnvironmentFile(file.value(), file.typeAsString()))
                        .toList(),
                override.cpu(),
                override.memory(),
                override.memoryReservation(),
                override.resourceRequirements().stream()
                        .map(one -> new ResourceRequirement(one.value(), one.typeAsString()))
                        .toList());
    }
}
