package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;

/** Creates a cluster; one that is there already is answered as it is. */
final class CreateCluster implements JsonOperation {

    private final Clusters clusters;
    private final CapacityProviders providers;

    CreateCluster(Clusters clusters, CapacityProviders providers) {
        this.clusters = clusters;
        this.providers = providers;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("clusterName", Shape.text(1, 255, "[A-Za-z0-9_-]*"))
                .optional("tags", TagList.SMALL.shape())
                .optional("settings", Shape.list(Shape.structure()))
                .optional("configuration", Shape.structure())
                .optional("capacityProviders", Shape.list(Shape.text()))
                .optional("defaultCapacityProviderStrategy", Shape.list(RunTaskShape.capacityProvider()))
                .optional("serviceConnectDefaults", Shape.structure());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.optionalText("clusterName").orElse(Clusters.DEFAULT);
        providers.check(call.home(), call.input());
        JsonObject cluster = clusters.find(call.home(), name)
                .filter(Clusters::isActive)
                .orElseGet(() -> clusters.create(call.home(), name, call.input(), clusters.now()));
        return Json.object()
                .with("cluster", clusters.shown(call.home(), cluster))
                .build();
    }
}
