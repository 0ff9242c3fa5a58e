package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The clusters of a seed: a name, which makes a cluster where there is none, or an object like CreateCluster's input, which
 * replaces it, and whose {@code status} may be {@code INACTIVE}.
 */
final class ClusterSeeds implements SeedSection {

    private static final Structure SHAPE = Shape.structure()
            .required("clusterName", Shape.text(1, 255, "[A-Za-z0-9_-]+"))
            .optional("status", Shape.oneOf("ACTIVE", "INACTIVE"))
            .optional("capacityProviders", Shape.list(Shape.text()))
            .optional("defaultCapacityProviderStrategy", Shape.list(RunTaskShape.capacityProvider()))
            .optional("tags", TagList.SMALL.shape());

    private final Clusters clusters;
    private final CapacityProviders providers;

    ClusterSeeds(Clusters clusters, CapacityProviders providers) {
        this.clusters = clusters;
        this.providers = providers;
    }

    @Override
    public String key() {
        return "clusters";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        List<Json> seeds = value instanceof JsonArray array ? array.elements() : List.of();
        boolean mixed = seeds.stream().allMatch(seed -> seed instanceof JsonString || seed instanceof JsonObject);
        if (!(value instanceof JsonArray) || !mixed) {
            throw new RotaException("'clusters' should be a list of names and objects");
        }
        for (Json seed : seeds) {
            if (seed instanceof JsonObject described) {
                plant(described, home);
            } else if (seed instanceof JsonString name
                    && clusters.find(home, name.value()).isEmpty()) {
                clusters.create(home, name.value(), Json.object().build(), Instant.MIN);
            }
        }
    }

    private void plant(JsonObject seed, Home home) {
        String name = seed.text("clusterName").orElse("");
        SeedReader.check(seed, SHAPE, "cluster " + name);
        try {
            providers.check(home, seed);
        } catch (AwsException e) {
            throw new RotaException("cluster " + name + ": " + e.text(), e);
        }
        clusters.create(home, name, seed, Instant.MIN);
    }
}
