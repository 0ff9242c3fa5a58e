package dev.rota.sandbox.metrics;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Shape;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is measured.
 *
 * @param namespace such as {@code AWS/Events}
 * @param name such as {@code Invocations}
 * @param dimensions of what, by name: {@code RuleName} → {@code nightly}; all of them count
 */
public record Metric(String namespace, String name, SortedMap<String, String> dimensions) {

    static final Shape ANY_NUMBER = Shape.number(Long.MIN_VALUE, Long.MAX_VALUE);
    static final Shape NAMESPACE = Shape.text(1, 255, "[^:].*");
    static final Shape NAME = Shape.text(1, 255);
    static final Shape DIMENSIONS =
            Shape.list(Shape.required("Name", Shape.text(1, 255)).required("Value", Shape.text(1, 1024)), 0, 30);

    public Metric {
        dimensions = new TreeMap<>(dimensions);
    }

    /** A metric with dimensions in any order. */
    public static Metric of(String namespace, String name, Map<String, String> dimensions) {
        return new Metric(namespace, name, new TreeMap<>(dimensions));
    }

    /** The metric that the members of a request name. */
    static Metric of(JsonObject members) {
        return of(
                members.text("Namespace").orElse(""), members.text("MetricName").orElse(""), dimensions(members));
    }

    static SortedMap<String, String> dimensions(JsonObject members) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        members.objects("Dimensions")
                .forEach(dimension -> dimensions.put(
                        dimension.text("Name").orElse(""),
                        dimension.text("Value").orElse("")));
        return dimensions;
    }

    /** The members that name it in an answer. */
    JsonObject shown() {
        List<JsonObject> shown = dimensions.entrySet().stream()
                .map(dimension -> Json.object()
                        .with("Name", dimension.getKey())
                        .with("Value", dimension.getValue())
                        .build())
                .toList();
        return Json.object()
                .with("Namespace", namespace)
                .with("MetricName", name)
                .with("Dimensions", Json.array(shown))
                .build();
    }

    /** What tells it from all others. */
    String key() {
        return namespace + " " + name + " " + dimensions;
    }
}
