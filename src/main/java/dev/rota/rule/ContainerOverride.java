package dev.rota.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one container differs from its definition. Empty lists are the same as absent ones.
 *
 * @param name the container's name in the task definition
 * @param command replaces the image's command
 * @param environment added to, or in place of, the definition's variables; a name stands once
 * @param environmentFiles added to the definition's
 * @param cpu CPU units
 * @param memory hard limit in MiB
 * @param memoryReservation soft limit in MiB
 * @param resourceRequirements GPUs and accelerators
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html">ContainerOverride</a>
 */
public record ContainerOverride(
        @Nullable String name,
        List<String> command,
        List<EnvironmentVariable> environment,
        List<EnvironmentFile> environmentFiles,
        @Nullable Integer cpu,
        @Nullable Integer memory,
        @Nullable Integer memoryReservation,
        List<ResourceRequirement> resourceRequirements) {

    public ContainerOverride {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        environmentFiles = List.copyOf(environmentFiles);
        resourceRequirements = List.copyOf(resourceRequirements);
    }

    /** An environment variable. */
    public record EnvironmentVariable(String name, String value) {}

    /**
     * A file of environment variables.
     *
     * @param value ARN of the S3 object
     * @param type {@code s3}
     */
    public record EnvironmentFile(String value, String type) {}

    /**
     * A resource the container needs.
     *
     * @param value how many GPUs, or the accelerator's device name
     * @param type {@code GPU} or {@code InferenceAccelerator}
     */
    public record ResourceRequirement(String value, String type) {}
}
