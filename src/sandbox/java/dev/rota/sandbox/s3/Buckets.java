package dev.rota.sandbox.s3;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.store.StateStore;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * All buckets and their objects, which belong to no region of the store. An object that is UTF-8 is kept as text, so that the
 * state can be read. In a seed, an object is a file, a text, a JSON value, or bytes in base 64.
 */
final class Buckets implements SeedSection {

    /** Seeded objects were stored then, so that equal seeds make equal states. */
    private static final Instant STORED = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> BUCKET = List.of("region", "objects");
    private static final List<String> OBJECT = List.of("file", "text", "json", "base64");

    private final Environment environment;

    Buckets(Environment environment) {
        this.environment = environment;
    }

    /** The region of a bucket; empty when there is no such bucket. */
    Optional<String> region(String bucket) {
        return buckets().get(bucket).flatMap(found -> found.text("region"));
    }

    void create(String bucket, String region) {
        buckets().put(bucket, Json.object().with("region", region).build());
    }

    Optional<StoredObject> find(String bucket, String key) {
        return objects().get(bucket + "/" + key).map(StoredObject::new);
    }

    void put(String bucket, String key, Bytes content, Optional<String> mediaType, Instant now) {
        ObjectBuilder object = Json.object()
                .with("contentType", mediaType.orElse("binary/octet-stream"))
                .with("lastModified", now.toString());
        content.strictText()
                .ifPresentOrElse(text -> object.with("text", text), () -> object.with("base64", content.base64()));
        objects().put(bucket + "/" + key, object.build());
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
    public void plant(Json value, AccountRegion home, Function<String, Bytes> files) {
        for (Member bucket : SeedReader.members(value, "buckets")) {
            String what = "bucket " + bucket.name();
            JsonObject settings = SeedReader.object(bucket.value(), what);
            SeedReader.refuseUnknown(settings, BUCKET, what);
            create(bucket.name(), settings.text("region").orElse(home.region()));
            settings.get("objects")
                    .ifPresent(objects -> SeedReader.members(objects, "objects")
                            .forEach(object -> plant(bucket.name(), object, files)));
        }
    }

    private void plant(String bucket, Member object, Function<String, Bytes> files) {
        String what = "object " + object.name();
        JsonObject source = SeedReader.object(object.value(), what);
        SeedReader.refuseUnknown(source, OBJECT, what);
        if (source.members().size() != 1) {
            throw new RotaException(what + " needs exactly one of file, text, json");
        }
        Optional<Json> json = source.get("json");
        Bytes content = source.text("file")
                .map(files)
                .or(() -> source.text("text").map(Bytes::of))
                .or(() -> source.text("base64").map(text -> decoded(text, what)))
                .or(() -> json.map(written -> Bytes.of(written.pretty() + "\n")))
                .orElseThrow(() -> new RotaException(what + ": file, text and base64 should be strings"));
        put(bucket, object.name(), content, json.map(written -> "application/json"), STORED);
    }

    private static Bytes decoded(String base64, String what) {
        try {
            return Bytes.fromBase64(base64);
        } catch (IllegalArgumentException e) {
            throw new RotaException(what + ": 'base64' is not base 64", e);
        }
    }

    private Table buckets() {
        return environment.store().table(StateStore.GLOBAL, "buckets");
    }

    private Table objects() {
        return environment.store().table(StateStore.GLOBAL, "objects");
    }

    /** An object as the store keeps it. */
    record StoredObject(JsonObject json) {

        /** The JDK's own RFC 1123 format leaves out the zero of a first day of the month, which HTTP wants. */
        private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                        "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                .withZone(ZoneOffset.UTC);

        Bytes content() {
            return json.text("text")
                    .map(Bytes::of)
                    .orElseGet(() -> Bytes.fromBase64(json.text("base64").orElse("")));
        }

        String mediaType() {
            return json.text("contentType").orElse("");
        }

        String entityTag() {
            return "\"" + content().md5() + "\"";
        }

        /** As HTTP writes a time. */
        String lastModifiedHeader() {
            return HTTP_DATE.format(Instant.parse(json.text("lastModified").orElse("")));
        }
    }
}
