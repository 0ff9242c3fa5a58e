package dev.rota.sandbox.ecs;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.structure;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clusters of a region, as DescribeClusters shows them, and the machines that are registered to them. */
final class Clusters {

    static final String DEFAULT = "default";

    static final Structure NEW = optional("clusterName", text(1, 255, "[A-Za-z0-9_-]*"))
            .optional("tags", TagList.SMALL.shape())
            .optional("settings", list(structure()))
            .optional("configuration", structure())
            .optional("capacityProviders", list(text()))
            .optional("defaultCapacityProviderStrategy", list(RunTaskShape.capacityProvider()))
            .optional("serviceConnectDefaults", structure());

    /** Members that are only shown when asked for, and the word that asks for them. */
    private static final Map<String, String> ON_REQUEST =
            Map.of("tags", "TAGS", "settings", "SETTINGS", "configuration", "CONFIGURATIONS");

    private final Environment environment;

    Clusters(Environment environment) {
        this.environment = environment;
    }

    /** The name in an ARN of a cluster; a name is its own. */
    static String name(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }

    static String arn(AccountRegion home, String name) {
        return home.arn("ecs", "cluster/" + name);
    }

    Optional<JsonObject> find(AccountRegion home, String name) {
        return table(home).get(name);
    }

    /** The name of a cluster that is there, given by name or ARN; without either, of the default one. */
    String existing(AccountRegion home, String nameOrArn) {
        String name = nameOrArn.isEmpty() ? DEFAULT : name(nameOrArn);
        boolean elsewhere = nameOrArn.startsWith("arn:") && !nameOrArn.equals(arn(home, name));
        if (elsewhere || find(home, name).filter(Clusters::isActive).isEmpty()) {
            throw new AwsException("ClusterNotFoundException", "Cluster not found.");
        }
        return name;
    }

    static boolean isActive(JsonObject cluster) {
        return cluster.text("status").orElse("").equals("ACTIVE");
    }

    /** A cluster as ECS shows it, which lists its capacity providers even when there are none, and counts its machines. */
    JsonObject shown(AccountRegion home, JsonObject cluster) {
        String machines = instanceArn(home, cluster.text("clusterName").orElse(""), "");
        long count = instances(home).keys().stream()
                .filter(arn -> arn.startsWith(machines))
                .count();
        return cluster.with("capacityProviders", Json.array(cluster.elements("capacityProviders")))
                .with(
                        "defaultCapacityProviderStrategy",
                        Json.array(cluster.elements("defaultCapacityProviderStrategy")))
                .with("registeredContainerInstancesCount", Json.of(count));
    }

    /** The same without what is only shown when it is asked for. */
    JsonObject shown(AccountRegion home, JsonObject cluster, List<String> include) {
        return shown(home, cluster)
                .without(ON_REQUEST.entrySet().stream()
                        .filter(entry -> !include.contains(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toArray(String[]::new));
    }

    JsonObject create(AccountRegion home, String name, JsonObject settings, Instant since) {
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

    static String instanceArn(AccountRegion home, String cluster, String id) {
        return home.arn("ecs", "container-instance/" + cluster + "/" + id);
    }

    /** Stores a machine under its ARN. */
    void saveInstance(AccountRegion home, JsonObject instance) {
        instances(home).put(instance.text("containerInstanceArn").orElse(""), instance);
    }

    Instant now() {
        return environment.clock().instant();
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "clusters");
    }

    private Table instances(AccountRegion home) {
        return environment.store().table(home.region(), "containerInstances");
    }
}
