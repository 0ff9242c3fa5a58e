package dev.rota.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one run differs from its task definition.
 *
 * @param containerOverrides by container
 * @param cpu CPU of the task, such as {@code 512} or {@code 1 vCPU}
 * @param memory memory of the task, such as {@code 1024} or {@code 1 GB}
 * @param taskRoleArn name or ARN of the role the containers have
 * @param executionRoleArn name or ARN of the role that pulls the image and writes the log
 * @param ephemeralStorageSizeInGiB 21–200, in GiB
 * @param inferenceAcceleratorOverrides withdrawn by AWS, kept where they stand
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html">TaskOverride</a>
 */
public record TaskOverride(
        List<ContainerOverride> containerOverrides,
        @Nullable String cpu,
        @Nullable String memory,
        @Nullable String taskRoleArn,
        @Nullable String executionRoleArn,
        @Nullable Integer ephemeralStorageSizeInGiB,
        List<InferenceAccelerator> inferenceAcceleratorOverrides) {

    /** An override that changes nothing. */
    public static final TaskOverride NOTHING = new TaskOverride(List.of(), null, null, null, null, null, List.of());

    public TaskOverride {
        containerOverrides = List.copyOf(containerOverrides);
        inferenceAcceleratorOverrides = List.copyOf(inferenceAcceleratorOverrides);
    }

    /** An Elastic Inference accelerator. */
    public record InferenceAccelerator(
            @Nullable String deviceName, @Nullable String deviceType) {}
}
