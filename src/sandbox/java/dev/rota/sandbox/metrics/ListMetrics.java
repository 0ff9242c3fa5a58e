package dev.rota.sandbox.metrics;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Lists the metrics that have values. */
final class ListMetrics implements JsonOperation {

    private static final int MOST = 500;

    private final MetricStore metrics;

    ListMetrics(MetricStore metrics) {
        this.metrics = metrics;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("Namespace", MetricShapes.namespace())
                .optional("MetricName", MetricShapes.name())
                .optional(
                        "Dimensions",
                        Shape.list(
                                Shape.structure()
                                        .required("Name", Shape.text(1, 255))
                                        .optional("Value", Shape.text(1, 1024)),
                                0,
                                10))
                .optional("NextToken", Shape.text())
                .optional("RecentlyActive", Shape.oneOf("PT3H"))
                .optional("IncludeLinkedAccounts", Shape.flag())
                .optional("OwningAccount", Shape.text(1, 255));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        List<Metric> found = metrics.all(call.home()).stream()
                .filter(metric -> matches(metric, call))
                .toList();
        Page<Metric> page = new Page.Cut("ListMetrics " + call.home().region(), call.optionalText("NextToken"), MOST)
                .of(found, Metric::key);
        return Json.object()
                .with(
                        "Metrics",
                        Json.array(page.items().stream().map(Metric::shown).toList()))
                .withOptional("NextToken", page.nextToken())
                .build();
    }

    private static boolean matches(Metric metric, JsonCall call) {
        return call.optionalText("Namespace").map(metric.namespace()::equals).orElse(true)
                && call.optionalText("MetricName").map(metric.name()::equals).orElse(true)
                && call.objects("Dimensions").stream().allMatch(filter -> hasDimension(metric, filter));
    }

    /** A filter without a value wants the dimension whatever it says. */
    private static boolean hasDimension(Metric metric, JsonObject filter) {
        String value = metric.dimensions().get(filter.text("Name").orElse(""));
        return value != null && filter.text("Value").map(value::equals).orElse(true);
    }
}
