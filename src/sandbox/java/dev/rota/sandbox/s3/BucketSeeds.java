package dev.rota.sandbox.s3;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The buckets of a seed, with their objects: each a file, a text, or a JSON value. */
final class BucketSeeds implements SeedSection {

    /** Seeded objects were stored then, so that equal seeds make equal states. */
    private static final Instant STORED = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> BUCKET = List.of("region", "objects");
    private static final List<String> OBJECT = List.of("file", "text", "json");

    private final Buckets buckets;

    BucketSeeds(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public String key() {
        return "buckets";
    }

    @Override
    public boolean global() {
        return true;
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (Member bucket : SeedReader.members(value, "buckets")) {
            String what = "bucket " + bucket.name();
            JsonObject settings = SeedReader.object(bucket.value(), what);
            SeedReader.refuseUnknown(settings, BUCKET, what);
            buckets.create(bucket.name(), settings.text("region").orElse(home.region()));
            settings.get("objects")
                    .ifPresent(objects -> SeedReader.members(objects, "objects")
                            .forEach(object -> buckets.put(
                                    bucket.name(), object.name(), content(object, files), mediaType(object), STORED)));
        }
    }

    private static Bytes content(Member object, Function<String, Bytes> files) {
        String what = "object " + object.name();
        JsonObject source = SeedReader.object(object.value(), what);
        SeedReader.refuseUnknown(source, OBJECT, what);
        if (source.members().size() != 1) {
            throw new RotaException(what + " needs exactly one of file, text, json");
        }
        return source.text("file")
                .map(files)
                .or(() -> source.text("text").map(Bytes::of))
                .or(() -> source.get("json").map(json -> Bytes.of(json.pretty() + "\n")))
                .orElseThrow(() -> new RotaException(what + ": file and text should be strings"));
    }

    private static Optional<String> mediaType(Member object) {
        boolean json = object.value() instanceof JsonObject source
                && source.get("json").isPresent();
        return json ? Optional.of("application/json") : Optional.empty();
    }
}
