package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.function.Function;

/** Lists the ARNs of clusters by name. */
final class ListClusters implements JsonOperation {

    private final Clusters clusters;

    ListClusters(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public Structure input() {
        return EcsListing.input();
    }

    @Override
    public JsonObject answer(JsonCall call) {
        List<String> arns = clusters.active(call.home()).stream()
                .map(cluster -> cluster.text("clusterArn").orElse(""))
                .toList();
        Page<String> page = EcsListing.cut(call, "ListClusters").of(arns, Function.identity());
        return Json.object()
                .with("clusterArns", Json.of(page.items()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }
}
