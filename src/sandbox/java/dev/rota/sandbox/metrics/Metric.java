package dev.rota.sandbox.metrics;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.InputShape;
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

    static final InputShape ANY_NUMBER = InputShape.number(Long.MIN_VALUE, Long.MAX_VALUE);
    static final InputShape NAMESPACE = InputShape.text(1, 255, "[^:].*");
    static final InputShape NAME = InputShape.text(1, 255);
    static final InputShape DIMENSIONS = InputShape.list(
            InputShape.required("Name", InputShape.text(1, 255)).required("Value", InputShape.text(1, 1024)), 0, 30);

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
