package dev.rota.sandbox.metrics;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells values of several metrics, the latest first unless asked otherwise. Knows no expressions. */
final class GetMetricData {

    private static final int MOST_QUERIES = 500;
    private static final int MOST_VALUES = 100_800;

    /** The sandbox keeps minutes, so a period is a number of them. */
    private static final int MINUTE = 60;

    private static final InputShape PERIOD = number(1, Integer.MAX_VALUE);

    private static final InputShape UNIT = oneOf(
            "Seconds",
            "Microseconds",
            "Milliseconds",
            "Bytes",
            "Kilobytes",
            "Megabytes",
            "Gigabytes",
            "Terabytes",
            "Bits",
            "Kilobits",
            "Megabits",
            "Gigabits",
            "Terabits",
            "Percent",
            "Count",
            "Bytes/Second",
            "Kilobytes/Second",
            "Megabytes/Second",
            "Gigabytes/Second",
            "Terabytes/Second",
            "Bits/Second",
            "Kilobits/Second",
            "Megabits/Second",
            "Gigabits/Second",
            "Terabits/Second",
            "Count/Second",
            "None");

    private static final Structure METRIC = optional("Namespace", Metric.NAMESPACE)
            .optional("MetricName", Metric.NAME)
            .optional("Dimensions", Metric.DIMENSIONS);

    private static final Structure STATISTIC = required("Metric", METRIC)
            .required("Period", PERIOD)
            .required("Stat", text())
            .optional("Unit", UNIT);

    private static final Structure QUERY = required("Id", text(1, 255))
            .optional("MetricStat", STATISTIC)
            .optional("Expression", text(1, 2048))
            .optional("Label", text())
            .optional("ReturnData", flag())
            .optional("Period", PERIOD)
            .optional("AccountId", text(1, 255));

    static final Structure INPUT = required("MetricDataQueries", list(QUERY))
            .required("StartTime", Metric.ANY_NUMBER)
            .required("EndTime", Metric.ANY_NUMBER)
            .optional("NextToken", text())
            .optional("ScanBy", oneOf("TimestampDescending", "TimestampAscending"))
            .optional("MaxDatapoints", number(1, MOST_VALUES))
            .optional("LabelOptions", optional("Timezone", text()));

    private final MetricStore metrics;

    GetMetricData(MetricStore metrics) {
        this.metrics = metrics;
    }

    JsonObject answer(JsonCall call) {
        List<JsonObject> queries = call.objects("MetricDataQueries");
        if (queries.isEmpty() || queries.size() > MOST_QUERIES) {
            throw invalid("The parameter MetricDataQueries must have from 1 to %d members.".formatted(MOST_QUERIES));
        }
        if (queries.stream()
                        .map(query -> query.text("Id").orElse(""))
                        .distinct()
                        .count()
                < queries.size()) {
            throw invalid("The values for parameter id in MetricDataQueries are not unique.");
        }
        int most = call.number("MaxDatapoints").orElse(MOST_VALUES);
        Page<String> page = new Page.Cut("GetMetricData " + call.home().region(), call.optionalText("NextToken"), most)
                .ofList(all(call, queries));
        return Json.object()
                .with("MetricDataResults", Json.array(results(queries, page)))
                .withOptional("NextToken", page.nextToken())
                .with("Messages", Json.array(List.of()))
                .build();
    }

    /** All values, each as {@code query time value}. */
    private List<String> all(JsonCall call, List<JsonObject> queries) {
        boolean ascending = call.text("ScanBy").equals("TimestampAscending");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            JsonObject stat = queries.get(i)
                    .object("MetricStat")
                    .orElseThrow(() -> invalid("The sandbox knows no expressions; ask for a MetricStat."));
            List<String> values = values(call, stat, i);
            if (!ascending) {
                Collections.reverse(values);
            }
            all.addAll(values);
        }
        return all;
    }

    private List<String> values(JsonCall call, JsonObject stat, int query) {
        String name = stat.text("Stat").orElse("");
        int period = checkedPeriod(stat.integer("Period").orElseThrow());
        List<String> values = new ArrayList<>();
        for (Map.Entry<Instant, Statistics> point : metrics.values(
                        call.home(),
                        Metric.of(stat.object("Metric").orElseThrow()),
                        time(call, "StartTime"),
                        time(call, "EndTime"),
                        period)
                .entrySet()) {
            double value = point.getValue().statistic(name).orElseThrow(() -> unknownStatistic(name));
            values.add("%d %d %s".formatted(query, point.getKey().getEpochSecond(), value));
        }
        return values;
    }

    private static List<JsonObject> results(List<JsonObject> queries, Page<String> page) {
        List<JsonObject> results = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            String prefix = i + " ";
            List<String[]> own = page.items().stream()
                    .filter(item -> item.startsWith(prefix))
                    .map(item -> item.split(" ", -1))
                    .toList();
            JsonObject query = queries.get(i);
            results.add(Json.object()
                    .with("Id", query.text("Id").orElse(""))
                    .with("Label", label(query))
                    .with(
                            "Timestamps",
                            Json.array(own.stream()
                                    .map(item -> Json.of(Long.parseLong(item[1])))
                                    .toList()))
                    .with(
                            "Values",
                            Json.array(own.stream()
                                    .map(item -> Statistics.decimal(Double.parseDouble(item[2])))
                                    .toList()))
                    .with("StatusCode", page.next().isPresent() ? "PartialData" : "Complete")
                    .build());
        }
        return results;
    }

    private static String label(JsonObject query) {
        Optional<String> given = query.text("Label");
        return given.orElseGet(() -> query.object("MetricStat")
                .flatMap(stat -> stat.object("Metric"))
                .map(metric -> metric.text("MetricName").orElse(""))
                .orElse(""));
    }

    private static AwsException invalid(String message) {
        return new AwsException("ValidationError", message);
    }

    private static Instant time(JsonCall call, String name) {
        return Instant.ofEpochMilli((long) (Statistics.number(call.input(), name) * 1000));
    }

    private static int checkedPeriod(int period) {
        if (period % MINUTE != 0) {
            throw new AwsException(
                    "InvalidParameterValue", "The period must be a multiple of 60, but it is " + period + ".");
        }
        return period;
    }

    private static AwsException unknownStatistic(String name) {
        return new AwsException(
                "InvalidParameterValue",
                "The sandbox has no statistic " + name + "; it has SampleCount, Sum, Average, Minimum and Maximum.");
    }
}
