package dev.rota.aws.tasks;

import static dev.rota.aws.tasks.LaunchMapping.eachIfAny;

import dev.rota.rule.ContainerOverride;
import dev.rota.rule.TaskOverride;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.InferenceAcceleratorOverride;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;

/** A task override as RunTask wants it; one that changes nothing is left out. */
final class OverrideMapping {

    private OverrideMapping() {}

    static software.amazon.awssdk.services.ecs.model.@Nullable TaskOverride write(TaskOverride override) {
        if (override.equals(TaskOverride.NOTHING)) {
            return null;
        }
        Integer storage = override.ephemeralStorageSizeInGiB();
        return software.amazon.awssdk.services.ecs.model.TaskOverride.builder()
                .containerOverrides(eachIfAny(override.containerOverrides(), OverrideMapping::container))
                .cpu(override.cpu())
                .memory(override.memory())
                .taskRoleArn(override.taskRoleArn())
                .executionRoleArn(override.executionRoleArn())
                .ephemeralStorage(
                        storage == null
                                ? null
                                : EphemeralStorage.builder().sizeInGiB(storage).build())
                .inferenceAcceleratorOverrides(
                        eachIfAny(override.inferenceAcceleratorOverrides(), OverrideMapping::accelerator))
                .build();
    }

    private static InferenceAcceleratorOverride accelerator(TaskOverride.InferenceAccelerator accelerator) {
        return InferenceAcceleratorOverride.builder()
                .deviceName(accelerator.deviceName())
                .deviceType(accelerator.deviceType())
                .build();
    }

    private static software.amazon.awssdk.services.ecs.model.ContainerOverride container(ContainerOverride override) {
        return software.amazon.awssdk.services.ecs.model.ContainerOverride.builder()
                .name(override.name())
                .command(eachIfAny(override.command(), argument -> argument))
                .environment(eachIfAny(
                        override.environment(),
                        variable -> KeyValuePair.builder()
                                .name(variable.name())
                                .value(variable.value())
                                .build()))
                .environmentFiles(eachIfAny(
                        override.environmentFiles(),
                        file -> EnvironmentFile.builder()
                                .value(file.value())
                                .type(file.type())
                                .build()))
                .cpu(override.cpu())
                .memory(override.memory())
                .memoryReservation(override.memoryReservation())
                .resourceRequirements(eachIfAny(
                        override.resourceRequirements(),
                        requirement -> ResourceRequirement.builder()
                                .value(requirement.value())
                                .type(requirement.type())
                                .build()))
                .build();
    }
}
