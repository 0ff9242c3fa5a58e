package dev.rota.aws.tasks;

import dev.rota.run.TaskState;
import dev.rota.run.TaskState.ContainerState;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Task;

/** Tasks: the SDK's shape of them and Rota's. */
final class TaskMapping {

    private TaskMapping() {}

    static TaskState read(Task task) {
        String provider = task.capacityProviderName();
        return new TaskState(
                task.taskArn(),
                Objects.requireNonNullElse(task.lastStatus(), ""),
                Objects.requireNonNullElse(task.taskDefinitionArn(), ""),
                provider == null || provider.isEmpty()
                        ? Objects.requireNonNullElse(task.launchTypeAsString(), "")
                        : provider,
                Optional.ofNullable(task.createdAt()),
                Optional.ofNullable(task.startedAt()),
                Optional.ofNullable(task.executionStoppedAt()),
                Optional.ofNullable(task.stoppedAt()),
                given(task.stopCodeAsString()),
                given(task.stoppedReason()),
                task.containers().stream().map(TaskMapping::read).toList());
    }

    private static ContainerState read(Container container) {
        return new ContainerState(
                container.name(),
                given(container.runtimeId()),
                Optional.ofNullable(container.exitCode()),
                given(container.reason()));
    }

    /** Empty is absent: emulators send empty texts for what AWS leaves out. */
    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty());
    }
}
