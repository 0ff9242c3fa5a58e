package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a cluster that has neither machines nor tasks. */
final class DeleteCluster implements JsonOperation {

    private final Clusters clusters;
    private final ContainerInstances instances;
    private final Tasks tasks;

    DeleteCluster(Clusters clusters, ContainerInstances instances, Tasks tasks) {
        this.clusters = clusters;
        this.instances = instances;
        this.tasks = tasks;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("cluster", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = clusters.existing(call.home(), call.text("cluster"));
        refuse(
                !instances.all(call.home(), name).isEmpty(),
                "ClusterContainsContainerInstancesException",
                "The Cluster cannot be deleted while Container Instances are active or draining.");
        refuse(
                hasTasks(call.home(), name),
                "ClusterContainsTasksException",
                "The Cluster cannot be deleted while Tasks are active.");
        JsonObject deleted =
                clusters.delete(call.home(), clusters.find(call.home(), name).orElseThrow());
        return Json.object()
                .with("cluster", clusters.shown(call.home(), deleted))
                .build();
    }

    private boolean hasTasks(Home home, String cluster) {
        return tasks.all(home).stream()
                .filter(task -> task.cluster().equals(cluster))
                .anyMatch(task ->
                        !tasks.picture(task).text("lastStatus").orElse("").equals("STOPPED"));
    }

    private static void refuse(boolean held, String code, String message) {
        if (held) {
            throw new AwsException(code, message);
        }
    }
}
