package dev.rota.sandbox.ecs;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.structure;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a seed says of clusters: their {@code capacityProviders} and {@code containerInstances}, as ECS describes them, and the
 * {@code clusters} themselves. A cluster is a name, which makes one where there is none, or an object like CreateCluster's input,
 * which replaces it, and whose {@code status} may be {@code INACTIVE}.
 */
final class ClusterSeeds {

    private static final Instant REGISTERED = Instant.parse("2026-01-01T00:00:00Z");

    private static final Structure PROVIDER = required("name", text(1, 255, "[A-Za-z0-9_-]+"))
            .optional("status", oneOf("PROVISIONING", "ACTIVE", "DEPROVISIONING", "INACTIVE"))
            .optional("cluster", text())
            .optional("autoScalingGroupProvider", structure())
            .optional("managedInstancesProvider", structure())
            .optional("tags", TagList.SMALL.shape());

    private static final Structure CLUSTER = required("clusterName", text(1, 255, "[A-Za-z0-9_-]+"))
            .optional("status", oneOf("ACTIVE", "INACTIVE"))
            .optional("capacityProviders", list(text()))
            .optional("defaultCapacityProviderStrategy", list(RunTaskShape.capacityProvider()))
            .optional("tags", TagList.SMALL.shape());

    private static final Structure INSTANCE = required("cluster", text(1, 255, "[A-Za-z0-9_-]+"))
            .required("ec2InstanceId", text(1, 128, "m?i-[0-9a-z]+"))
            .optional("status", oneOf("ACTIVE", "DRAINING", "REGISTERING", "DEREGISTERING", "REGISTRATION_FAILED"))
            .optional("agentConnected", flag())
            .optional("capacityProviderName", text())
            .optional("registeredResources", list(structure()))
            .optional("remainingResources", list(structure()))
            .optional("attributes", list(required("name", text()).optional("value", text())))
            .optional("tags", TagList.SMALL.shape());

    private final Clusters clusters;
    private final CapacityProviders providers;

    private ClusterSeeds(Clusters clusters, CapacityProviders providers) {
        this.clusters = clusters;
        this.providers = providers;
    }

    /** Capacity providers come first, for clusters name them, and container instances last, for they stand on clusters. */
    static List<SeedSection> sections(Clusters clusters, CapacityProviders providers) {
        ClusterSeeds seeds = new ClusterSeeds(clusters, providers);
        return List.of(
                SeedSection.objects("capacityProviders", "capacity provider", "name", PROVIDER, seeds::plantProvider),
                SeedSection.inRegion("clusters", seeds::plantClusters),
                SeedSection.objects(
                        "containerInstances", "container instance", "ec2InstanceId", INSTANCE, seeds::plantInstance));
    }

    private void plantProvider(JsonObject seed, AccountRegion home) {
        String name = CapacityProviders.name(seed);
        if (CapacityProviders.isOfFargate(name)) {
            throw new RotaException("capacity provider " + name + " is AWS's own; it is there already");
        }
        boolean managed = seed.get("managedInstancesProvider").isPresent();
        JsonObject provider = seed.with("capacityProviderArn", CapacityProviders.arn(home, name))
                .with("type", managed ? "MANAGED_INSTANCES" : "EC2_AUTOSCALING");
        providers.save(home, seed.get("status").isPresent() ? provider : provider.with("status", "ACTIVE"));
    }

    private void plantClusters(Json value, AccountRegion home) {
        boolean mixed =
                value.asElements().stream().allMatch(seed -> seed instanceof JsonString || seed instanceof JsonObject);
        if (!(value instanceof Json.JsonArray) || !mixed) {
            throw new RotaException("'clusters' should be a list of names and objects");
        }
        for (Json seed : value.asElements()) {
            seed.asObject().ifPresent(described -> plantCluster(described, home));
            seed.asText()
                    .filter(name -> clusters.find(home, name).isEmpty())
                    .ifPresent(name -> clusters.create(home, name, Json.object().build(), Instant.MIN));
        }
    }

    private void plantCluster(JsonObject seed, AccountRegion home) {
        String name = seed.text("clusterName").orElse("");
        SeedReader.check(seed, CLUSTER, "cluster " + name);
        try {
            providers.check(home, seed);
        } catch (AwsException e) {
            throw new RotaException("cluster " + name + ": " + e.text(), e);
        }
        clusters.create(home, name, seed, Instant.MIN);
    }

    /** AWS takes a random id; here it follows from the machine, so that equal seeds make equal states. */
    private void plantInstance(JsonObject seed, AccountRegion home) {
        String cluster = seed.text("cluster").orElse("");
        String machine = seed.text("ec2InstanceId").orElse("");
        if (clusters.find(home, cluster).isEmpty()) {
            throw new RotaException("container instance " + machine + ": there is no cluster " + cluster);
        }
        String id = UUID.nameUUIDFromBytes((cluster + " " + machine).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        ObjectBuilder instance = Json.object()
                .with("containerInstanceArn", Clusters.instanceArn(home, cluster, id))
                .with("version", 1)
                .with("runningTasksCount", 0)
                .with("pendingTasksCount", 0)
                .with("registeredAt", Revisions.timestamp(REGISTERED));
        seed.without("cluster").members().forEach(member -> instance.with(member.name(), member.value()));
        if (seed.get("status").isEmpty()) {
            instance.with("status", "ACTIVE");
        }
        if (seed.get("agentConnected").isEmpty()) {
            instance.with("agentConnected", true);
        }
        clusters.saveInstance(home, instance.build());
    }
}
