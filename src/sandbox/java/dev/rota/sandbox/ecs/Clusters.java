package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.TagList;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The clusters of a region, as DescribeClusters shows them. */
final class Clusters {

    static final String DEFAULT = "default";

    private final Environment environment;

    Clusters(Environment environment) {
        this.environment = environment;
    }

    /** The name in an ARN of a cluster; a name is its own. */
    static String name(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }

    static String arn(Home home, String name) {
        return home.arn("ecs", "cluster/" + name);
    }

    Optional<JsonObject> find(Home home, String name) {
        return table(home).get(name);
    }

    /** The name of a cluster that is there, given by name or ARN; without either, of the default one. */
    String existing(Home home, String nameOrArn) {
        String name = nameOrArn.isEmpty() ? DEFAULT : name(nameOrArn);
        boolean elsewhere = nameOrArn.startsWith("arn:") && !nameOrArn.equals(arn(home, name));
        if (elsewhere || find(home, name).filter(Clusters::isActive).isEmpty()) {
            throw new AwsException("ClusterNotFoundException", "Cluster not found.");
        }
        return name;
    }

    /** The clusters that are not deleted, by name. */
    List<JsonObject> active(Home home) {
        return table(home).all().stream().filter(Clusters::isActive).toList();
    }

    static boolean isActive(JsonObject cluster) {
        return cluster.text("status").orElse("").equals("ACTIVE");
    }

    /** A cluster as ECS shows it, which lists its capacity providers even when there are none, and counts its machines. */
    JsonObject shown(Home home, JsonObject cluster) {
        JsonObject shown = cluster;
        for (String list : List.of("capacityProviders", "defaultCapacityProviderStrategy")) {
            shown = shown.get(list).isPresent() ? shown : shown.with(list, Json.array(List.of()));
        }
        int machines = new ContainerInstances(environment)
                .all(home, cluster.text("clusterName").orElse(""))
                .size();
        return shown.with("registeredContainerInstancesCount", Json.of(machines));
    }

    JsonObject create(Home home, String name, JsonObject settings, Instant since) {
        JsonObject cluster = Json.object()
                .with("clusterArn", arn(home, name))
                .with("clusterName", name)
                .with("status", "ACTIVE")
                .with("registeredContainerInstancesCount", 0)
                .with("runningTasksCount", 0)
                .with("pendingTasksCount", 0)
                .with("activeServicesCount", 0)
                .build();
        for (Json.Member member : settings.without("clusterName").members()) {
            cluster = cluster.with(member.name(), member.value());
        }
        table(home).put(name, cluster);
        environment.tags().tagged(arn(home, name), TagList.SMALL.read(settings.objects("tags")), since);
        return cluster;
    }

    void save(Home home, JsonObject cluster) {
        table(home).put(cluster.text("clusterName").orElse(""), cluster);
    }

    /** Deletes a cluster, which ECS goes on showing as one that is not active. */
    JsonObject delete(Home home, JsonObject cluster) {
        JsonObject deleted = cluster.without("tags").with("status", "INACTIVE");
        save(home, deleted);
        environment.tags().deleted(cluster.text("clusterArn").orElse(""), now());
        return deleted;
    }

    Instant now() {
        return environment.clock().instant();
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "clusters");
    }
}
