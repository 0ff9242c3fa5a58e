package dev.rota.sandbox.secrets;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The secrets of a seed: {@code Name} and {@code SecretString}, or {@code SecretBinary} in base 64. One whose name stands more
 * than once has a version for each, the last of which is current; {@code VersionId} may say how one is called.
 */
final class SecretSeeds implements SeedSection {

    /** Seeded secrets were made then, so that equal seeds make equal states. */
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private static final Structure SHAPE = SecretShapes.value(
            Shape.structure().required("Name", Shape.text(1, 512)).optional("VersionId", SecretShapes.versionId()));

    private final Secrets secrets;

    SecretSeeds(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String key() {
        return "secrets";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        Map<String, JsonObject> planted = new HashMap<>();
        int count = 0;
        for (JsonObject seed : SeedReader.objects(value, "secrets")) {
            String name = seed.text("Name").orElse("");
            SeedReader.check(seed, SHAPE, "secret " + name);
            JsonObject secret = planted.getOrDefault(name, secrets.create(home, name, MADE));
            count++;
            String id = seed.text("VersionId").orElse(Secrets.uuid(name + " " + count));
            planted.put(name, SecretVersions.add(secret, seed, id, List.of(SecretVersions.CURRENT), MADE));
        }
        planted.values().forEach(secret -> secrets.save(home, secret));
    }
}
