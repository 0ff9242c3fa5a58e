package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Replaces the capacity providers that a cluster uses, and those of tasks that name none. */
final class PutClusterCapacityProviders implements JsonOperation {

    private final Clusters clusters;
    private final CapacityProviders providers;

    PutClusterCapacityProviders(Clusters clusters, CapacityProviders providers) {
        this.clusters = clusters;
        this.providers = providers;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("cluster", Shape.text())
                .required("capacityProviders", Shape.list(Shape.text()))
                .required("defaultCapacityProviderStrategy", Shape.list(RunTaskShape.capacityProvider()));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = clusters.existing(call.home(), call.text("cluster"));
        providers.check(call.home(), call.input());
        JsonObject cluster = clusters.find(call.home(), name).orElseThrow();
        for (Member member : call.input().without("cluster").members()) {
            cluster = cluster.with(member.name(), member.value());
        }
        clusters.save(call.home(), cluster);
        return Json.object()
                .with("cluster", clusters.shown(call.home(), cluster))
                .build();
    }
}
