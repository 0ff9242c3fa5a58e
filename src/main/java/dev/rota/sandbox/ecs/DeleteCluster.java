package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a cluster. */
final class DeleteCluster implements JsonOperation {

    private final Clusters clusters;

    DeleteCluster(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("cluster", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = Clusters.name(call.text("cluster"));
        JsonObject cluster = clusters.find(call.home(), name)
                .orElseThrow(() -> new ServiceException("ClusterNotFoundException", "Cluster not found."));
        clusters.delete(call.home(), name);
        return Json.object()
                .with("cluster", Members.with(cluster, "status", "INACTIVE"))
                .build();
    }
}
