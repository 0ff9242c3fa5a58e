package dev.rota.aws.facts;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.verify.Cluster;
import dev.rota.verify.TaskDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Task definitions and clusters. */
final class Ecs {

    /** ECS has no error code of its own for a task definition that does not exist. */
    private static final String MISSING = "Unable to describe task definition";

    private final AwsClients clients;
    private final AwsCalls calls;

    Ecs(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("ecs");
    }

    Optional<TaskDefinition> taskDefinition(String name) {
        try {
            return Optional.of(TaskDefinitionMapping.read(calls.call(
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
}
