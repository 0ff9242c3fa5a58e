package dev.rota.sandbox.service;

import dev.rota.json.Json;
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
    void plant(Json value, Home home, Function<String, Bytes> files);
}
