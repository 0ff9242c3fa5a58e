package dev.rota.aws.facts;

import dev.rota.verify.TaskDefinition;
import dev.rota.verify.TaskDefinition.Container;
import dev.rota.verify.TaskDefinition.Log;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.RepositoryCredentials;

/** Reads of a task definition what decides whether a task can start. */
final class TaskDefinitionMapping {

    /** The network mode where none is set. */
    private static final String USUAL_MODE = "bridge";

    private TaskDefinitionMapping() {}

    static TaskDefinition read(software.amazon.awssdk.services.ecs.model.TaskDefinition definition) {
        List<String> compatible = definition.compatibilitiesAsStrings();
        return new TaskDefinition(
                definition.taskDefinitionArn(),
                Objects.requireNonNullElse(definition.statusAsString(), ""),
                Objects.requireNonNullElse(definition.networkModeAsString(), USUAL_MODE),
                compatible.isEmpty() ? definition.requiresCompatibilitiesAsStrings() : compatible,
                Optional.ofNullable(definition.cpu()),
                Optional.ofNullable(definition.memory()),
                Optional.ofNullable(definition.taskRoleArn()),
                Optional.ofNullable(definition.executionRoleArn()),
                definition.containerDefinitions().stream()
                        .map(TaskDefinitionMapping::read)
                        .toList());
    }

    private static Container read(ContainerDefinition container) {
        return new Container(
                container.name(),
                Optional.ofNullable(container.logConfiguration()).map(TaskDefinitionMapping::read),
                container.secrets().stream()
                        .map(software.amazon.awssdk.services.ecs.model.Secret::valueFrom)
                        .toList(),
                Optional.ofNullable(container.repositoryCredentials()).map(RepositoryCredentials::credentialsParameter),
                container.environmentFiles().stream()
                        .map(EnvironmentFile::value)
                        .toList());
    }

    private static Log read(LogConfiguration configuration) {
        return new Log(
                Objects.requireNonNullElse(configuration.logDriverAsString(), ""),
                configuration.options(),
                configuration.secretOptions().stream()
                        .map(software.amazon.awssdk.services.ecs.model.Secret::valueFrom)
                        .toList());
    }
}
