package dev.rota.sandbox.metrics;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells statistics of one metric. */
final class GetMetricStatistics implements JsonOperation {

    private static final int MOST = 1440;

    private final MetricStore metrics;

    GetMetricStatistics(MetricStore metrics) {
        this.metrics = metrics;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("Namespace", MetricShapes.namespace())
                .required("MetricName", MetricShapes.name())
                .optional("Dimensions", MetricShapes.dimensions())
                .required("StartTime", MetricShapes.time())
                .required("EndTime", MetricShapes.time())
                .required("Period", MetricShapes.period())
                .optional(
                        "Statistics",
                        Shape.list(Shape.oneOf("SampleCount", "Average", "Sum", "Minimum", "Maximum"), 1, 5))
                .optional("ExtendedStatistics", Shape.list(Shape.text(), 1, 10))
                .optional("Unit", MetricShapes.unit());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        int period = MetricRefusals.checkedPeriod(call.number("Period").orElseThrow());
        List<String> wanted = call.texts("Statistics");
        if (wanted.isEmpty()) {
            throw MetricRefusals.unknownStatistic(String.join(", ", call.texts("ExtendedStatistics")));
        }
        List<JsonObject> points = new ArrayList<>();
        metrics.values(call.home(), Metric.of(call.input()), time(call, "StartTime"), time(call, "EndTime"), period)
                .forEach((time, values) -> points.add(point(time, values, wanted)));
        if (points.size() > MOST) {
            throw new AwsException(
                    "InvalidParameterCombination",
                    "You have requested up to %d datapoints, which exceeds the limit of %d."
                            .formatted(points.size(), MOST));
        }
        return Json.object()
                .with("Label", call.text("MetricName"))
                .with("Datapoints", Json.array(points))
                .build();
    }

    private static JsonObject point(Instant time, Statistics values, List<String> wanted) {
        ObjectBuilder point = Json.object().with("Timestamp", time.getEpochSecond());
        wanted.forEach(name -> values.statistic(name).ifPresent(value -> point.with(name, Statistics.decimal(value))));
        return point.with("Unit", "Count").build();
    }

    static Instant time(JsonCall call, String name) {
        return Instant.ofEpochMilli((long) (Statistics.number(call.input(), name) * 1000));
    }
}
