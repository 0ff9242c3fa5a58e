package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import java.time.Instant;
import java.util.function.Function;

/** The clusters of a seed: their names. */
final class ClusterSeeds implements SeedSection {

    private final Clusters clusters;

    ClusterSeeds(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public String key() {
        return "clusters";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (String name : SeedReader.texts(value, "clusters")) {
            if (clusters.find(home, name).isEmpty()) {
                clusters.create(home, name, Json.object().build(), Instant.MIN);
            }
        }
    }
}
