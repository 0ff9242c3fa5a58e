package dev.rota.sandbox.metrics;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;

/** Adds values to metrics. */
final class PutMetricData implements JsonOperation {

    private final MetricStore metrics;

    PutMetricData(MetricStore metrics) {
        this.metrics = metrics;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("Namespace", MetricShapes.namespace())
                .optional("MetricData", Shape.list(datum()))
                .optional("EntityMetricData", Shape.list(Shape.structure()))
                .optional("StrictEntityValidation", Shape.flag());
    }

    private static Structure datum() {
        Shape value = MetricShapes.value();
        return Shape.structure()
                .required("MetricName", MetricShapes.name())
                .optional("Dimensions", MetricShapes.dimensions())
                .optional("Timestamp", MetricShapes.time())
                .optional("Value", value)
                .optional(
                        "StatisticValues",
                        Shape.structure()
                                .required("SampleCount", value)
                                .required("Sum", value)
                                .required("Minimum", value)
                                .required("Maximum", value))
                .optional("Values", Shape.list(value))
                .optional("Counts", Shape.list(value))
                .optional("Unit", MetricShapes.unit())
                .optional("StorageResolution", Shape.number(1, Integer.MAX_VALUE));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        for (JsonObject datum : call.objects("MetricData")) {
            if (datum.get("Value").isEmpty() && datum.get("StatisticValues").isEmpty()) {
                throw MetricRefusals.invalid("The sandbox takes a Value or StatisticValues of each metric.");
            }
        }
        for (JsonObject datum : call.objects("MetricData")) {
            Metric named = Metric.of(datum);
            Instant time = datum.get("Timestamp").isPresent()
                    ? Instant.ofEpochSecond((long) Statistics.number(datum, "Timestamp"))
                    : metrics.now();
            metrics.put(
                    call.home(),
                    Metric.of(call.text("Namespace"), named.name(), named.dimensions()),
                    time,
                    Statistics.requested(datum));
        }
        return Json.object().build();
    }
}
