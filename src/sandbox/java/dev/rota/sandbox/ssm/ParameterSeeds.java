package dev.rota.sandbox.ssm;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The parameters of a seed: {@code Name}, {@code Type} ({@code String} when absent), {@code Value} and {@code Labels}. One whose
 * name stands more than once has a version for each.
 */
final class ParameterSeeds implements SeedSection {

    /** Seeded versions were put then, so that equal seeds make equal states. */
    private static final Instant PUT = Instant.parse("2026-01-01T00:00:00Z");

    private static final Structure SHAPE = Shape.structure()
            .required("Name", Shape.text(1, 2048))
            .optional("Type", Shape.oneOf("String", "StringList", "SecureString"))
            .required("Value", Shape.text(1, 8192))
            .optional("Labels", Shape.list(Shape.text(1, 100)));

    private final Parameters parameters;

    ParameterSeeds(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String key() {
        return "parameters";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        List<JsonObject> seeds = SeedReader.objects(value, "parameters");
        for (JsonObject seed : seeds) {
            SeedReader.check(seed, SHAPE, "parameter " + seed.text("Name").orElse(""));
            String name = seed.text("Name").orElse("");
            if (parameters.has(home, name)) {
                parameters.delete(home, name);
            }
        }
        for (JsonObject seed : seeds) {
            JsonObject version = seed.without("Name");
            JsonObject typed = version.get("Type").isPresent() ? version : version.with("Type", "String");
            parameters.put(home, seed.text("Name").orElse(""), typed, PUT);
        }
    }
}
