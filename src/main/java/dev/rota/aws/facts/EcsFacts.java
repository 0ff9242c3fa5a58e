package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.verify.Facts.Cluster;
import dev.rota.verify.TaskDefinition;
import dev.rota.verify.TaskDefinition.Container;
import dev.rota.verify.TaskDefinition.Log;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;

/** Task definitions and clusters. */
final class EcsFacts {

    /** ECS has no error code of its own for a task definition that does not exist. */
    private static final String MISSING = "Unable to describe task definition";
    /** The network mode where none is set. */
    private static final String USUAL_MODE = "bridge";

    private final AwsClients clients;
    private final AwsCalls calls;

    EcsFacts(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("ecs");
    }

    Optional<TaskDefinition> taskDefinition(String name) {
        try {
            return Optional.of(read(calls.call(
                            "DescribeTaskDefinition",
                            "task definition " + name,
                            () -> clients.ecs().describeTaskDefinition(request -> request.taskDefinition(name)))
                    .taskDefinition()));
        } catch (ServiceException failure) {
            if (failure.kind() == Kind.INVALID && failure.sentence().contains(MISSING)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Those that exist, by ARN. */
    Map<String, Cluster> clusters(List<String> arns) {
        Map<String, Cluster> found = new HashMap<>();
        calls.call("DescribeClusters", "", () -> clients.ecs().describeClusters(request -> request.clusters(arns)))
                .clusters()
                .forEach(cluster -> found.put(cluster.clusterArn(), read(cluster)));
        return found;
    }

    private static Cluster read(software.amazon.awssdk.services.ecs.model.Cluster cluster) {
        return new Cluster(
                cluster.clusterName(),
                Objects.requireNonNullElse(cluster.status(), ""),
                cluster.capacityProviders(),
                cluster.defaultCapacityProviderStrategy().stream()
                        .map(CapacityProviderStrategyItem::capacityProvider)
                        .toList(),
                Objects.requireNonNullElse(cluster.registeredContainerInstancesCount(), 0));
    }

    static TaskDefinition read(software.amazon.awssdk.services.ecs.model.TaskDefinition definition) {
        List<String> compatible = definition.compatibilitiesAsStrings();
        return new TaskDefinition(
                definition.taskDefinitionArn(),
                Objects.requireNonNullElse(definition.statusAsString(), ""),
                given(definition.networkModeAsString()).orElse(USUAL_MODE),
                compatible.isEmpty() ? definition.requiresCompatibilitiesAsStrings() : compatible,
                given(definition.cpu()),
                given(definition.memory()),
                given(definition.taskRoleArn()),
                given(definition.executionRoleArn()),
                definition.containerDefinitions().stream().map(EcsFacts::read).toList());
    }

    private static Container read(ContainerDefinition container) {
        return new Container(
                container.name(),
                Optional.ofNullable(container.logConfiguration()).map(EcsFacts::read),
                container.secrets().stream()
                        .map(software.amazon.awssdk.services.ecs.model.Secret::valueFrom)
                        .toList(),
                Optional.ofNullable(container.repositoryCredentials())
                        .flatMap(credentials -> given(credentials.credentialsParameter())),
                container.environmentFiles().stream()
                        .map(EnvironmentFile::value)
                        .toList());
    }

    /** Empty is absent: emulators send empty texts for what AWS leaves out. */
    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty());
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
