package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** The container instances of a seed: their {@code cluster}, and what DescribeContainerInstances shows of them. */
final class ContainerInstanceSeeds implements SeedSection {

    private static final Instant REGISTERED = Instant.parse("2026-01-01T00:00:00Z");

    private static final Structure SHAPE = Shape.structure()
            .required("cluster", Shape.text(1, 255, "[A-Za-z0-9_-]+"))
            .required("ec2InstanceId", Shape.text(1, 128, "m?i-[0-9a-z]+"))
            .optional("status", Shape.oneOf(ListContainerInstances.STATUSES))
            .optional("agentConnected", Shape.flag())
            .optional("capacityProviderName", Shape.text())
            .optional("registeredResources", Shape.list(Shape.structure()))
            .optional("remainingResources", Shape.list(Shape.structure()))
            .optional(
                    "attributes",
                    Shape.list(Shape.structure().required("name", Shape.text()).optional("value", Shape.text())))
            .optional("tags", TagList.SMALL.shape());

    private final Clusters clusters;
    private final ContainerInstances instances;

    ContainerInstanceSeeds(Clusters clusters, ContainerInstances instances) {
        this.clusters = clusters;
        this.instances = instances;
    }

    @Override
    public String key() {
        return "containerInstances";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject seed : SeedReader.objects(value, "containerInstances")) {
            String what = "container instance " + seed.text("ec2InstanceId").orElse("");
            SeedReader.check(seed, SHAPE, what);
            String cluster = seed.text("cluster").orElse("");
            if (clusters.find(home, cluster).isEmpty()) {
                throw new RotaException(what + ": there is no cluster " + cluster);
            }
            instances.save(home, instance(seed, home, cluster));
        }
    }

    /** AWS takes a random id; here it follows from the machine, so that equal seeds make equal states. */
    private static JsonObject instance(JsonObject seed, Home home, String cluster) {
        String machine = cluster + " " + seed.text("ec2InstanceId").orElse("");
        String id = UUID.nameUUIDFromBytes(machine.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        ObjectBuilder instance = Json.object()
                .with("containerInstanceArn", ContainerInstances.arn(home, cluster, id))
                .with("version", 1)
                .with("runningTasksCount", 0)
                .with("pendingTasksCount", 0)
                .with("registeredAt", TaskDefinitions.timestamp(REGISTERED));
        JsonObject given = seed.without("cluster");
        given.members().forEach(member -> instance.with(member.name(), member.value()));
        if (seed.get("status").isEmpty()) {
            instance.with("status", "ACTIVE");
        }
        if (seed.get("agentConnected").isEmpty()) {
            instance.with("agentConnected", true);
        }
        return instance.build();
    }
}
