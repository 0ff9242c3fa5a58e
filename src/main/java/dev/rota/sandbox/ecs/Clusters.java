package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.ServiceException;
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
        if (elsewhere || find(home, name).isEmpty()) {
            throw new ServiceException("ClusterNotFoundException", "Cluster not found.");
        }
        return name;
    }

    List<JsonObject> all(Home home) {
        return table(home).all();
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
        for (Json.Member member : Members.without(settings, "clusterName").members()) {
            cluster = Members.with(cluster, member.name(), member.value());
        }
        table(home).put(name, cluster);
        environment.tags().tagged(arn(home, name), TagList.SMALL.read(Members.objects(settings, "tags")), since);
        return cluster;
    }

    void delete(Home home, String name) {
        table(home).remove(name);
        environment.tags().deleted(arn(home, name), now());
    }

    Instant now() {
        return environment.clock().instant();
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "clusters");
    }
}
