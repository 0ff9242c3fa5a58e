package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A key of the seed file, and what stands under it. */
public interface SeedSection {

    /** The key, such as {@code rules}. */
    String key();

    /** Whether the key stands at the top; otherwise it stands under each region. */
    default boolean global() {
        return false;
    }

    /**
     * Puts what the seed says into the store.
     *
     * @param home region and account; for a global key, any region
     * @param files reads a file that the seed names
     * @throws dev.rota.problem.RotaException when the seed says something that makes no sense
     */
    void plant(Json value, AccountRegion home, Function<String, Bytes> files);

    /** A key of each region. */
    static SeedSection inRegion(String key, BiConsumer<Json, AccountRegion> plant) {
        return new Key(key, false, plant);
    }

    /** A key at the top. */
    static SeedSection atTop(String key, BiConsumer<Json, AccountRegion> plant) {
        return new Key(key, true, plant);
    }

    /**
     * A key of each region with a list of objects under it.
     *
     * @param kind what one of them is called in an error, before its name
     * @param name the member that names it
     * @param shape what it must look like; other members are refused
     */
    static SeedSection objects(
            String key, String kind, String name, Structure shape, BiConsumer<JsonObject, AccountRegion> plant) {
        return inRegion(key, (value, home) -> {
            for (JsonObject object : SeedReader.objects(value, key)) {
                SeedReader.check(object, shape, kind + " " + object.text(name).orElse(""));
                plant.accept(object, home);
            }
        });
    }

    /** A key whose content names no files. */
    record Key(String key, boolean global, BiConsumer<Json, AccountRegion> work) implements SeedSection {

        @Override
        public void plant(Json value, AccountRegion home, Function<String, Bytes> files) {
            work.accept(value, home);
        }
    }
}
