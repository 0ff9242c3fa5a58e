package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.store.Table;
import java.util.List;
import java.util.Optional;

/** The machines that are registered to the clusters of a region, as DescribeContainerInstances shows them. */
final class ContainerInstances {

    private final Environment environment;

    ContainerInstances(Environment environment) {
        this.environment = environment;
    }

    static String arn(Home home, String cluster, String id) {
        return home.arn("ecs", "container-instance/" + cluster + "/" + id);
    }

    static String arn(JsonObject instance) {
        return instance.text("containerInstanceArn").orElse("");
    }

    /** Stores a machine under its ARN. */
    void save(Home home, JsonObject instance) {
        table(home).put(arn(instance), instance);
    }

    /** The machine of an id or an ARN, if it is on the cluster. */
    Optional<JsonObject> find(Home home, String cluster, String idOrArn) {
        String id = idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
        return table(home)
                .get(arn(home, cluster, id))
                .filter(instance -> !idOrArn.startsWith("arn:") || arn(instance).equals(idOrArn));
    }

    /** The machines of a cluster by ARN. */
    List<JsonObject> all(Home home, String cluster) {
        String prefix = arn(home, cluster, "");
        return table(home).all().stream()
                .filter(instance -> arn(instance).startsWith(prefix))
                .toList();
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "containerInstances");
    }
}
