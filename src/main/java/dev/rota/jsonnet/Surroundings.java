package dev.rota.jsonnet;

import java.util.Map;

/**
 * What a Jsonnet program can see besides its files.
 *
 * @param texts for {@code std.extVar}, as text
 * @param codes for {@code std.extVar}, as Jsonnet expressions
 * @param environment for {@code std.native('env')} and {@code std.native('must_env')}
 */
public record Surroundings(Map<String, String> texts, Map<String, String> codes, Map<String, String> environment) {

    public Surroundings {
        texts = Map.copyOf(texts);
        codes = Map.copyOf(codes);
        environment = Map.copyOf(environment);
    }
}
