package dev.rota.sandbox.metrics;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;

/** The values of a seed's metrics, one minute each: what PutMetricData takes of one value, with the time as text. */
final class MetricSeeds implements SeedSection {

    private static final Structure SHAPE = Shape.structure()
            .required("Namespace", MetricShapes.namespace())
            .required("MetricName", MetricShapes.name())
            .optional("Dimensions", MetricShapes.dimensions())
            .required("Timestamp", Shape.text())
            .required("Value", MetricShapes.value());

    private final MetricStore metrics;

    MetricSeeds(MetricStore metrics) {
        this.metrics = metrics;
    }

    @Override
    public String key() {
        return "metrics";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject seed : SeedReader.objects(value, "metrics")) {
            String what = "metric " + seed.text("MetricName").orElse("");
            SeedReader.check(seed, SHAPE, what);
            metrics.plant(home, Metric.of(seed), time(seed, what), Statistics.requested(seed));
        }
    }

    private static Instant time(JsonObject seed, String what) {
        try {
            return Instant.parse(seed.text("Timestamp").orElse(""));
        } catch (DateTimeException e) {
            throw new RotaException(what + ": its Timestamp should be like 2026-11-21T03:00:00Z", e);
        }
    }
}
