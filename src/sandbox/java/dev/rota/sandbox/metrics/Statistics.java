package dev.rota.sandbox.metrics;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;

/** What is known of the values that fell into a span of time. */
record Statistics(double count, double sum, double smallest, double largest) {

    static Statistics ofOne(double value) {
        return new Statistics(1, value, value, value);
    }

    static Statistics of(JsonObject row) {
        return new Statistics(
                number(row, "SampleCount"), number(row, "Sum"), number(row, "Minimum"), number(row, "Maximum"));
    }

    Statistics with(Statistics other) {
        return new Statistics(
                count + other.count,
                sum + other.sum,
                Math.min(smallest, other.smallest),
                Math.max(largest, other.largest));
    }

    /** One of CloudWatch's five plain statistics; empty for a percentile and the like, which need every single value. */
    Optional<Double> statistic(String name) {
        return switch (name) {
            case "SampleCount" -> Optional.of(count);
            case "Sum" -> Optional.of(sum);
            case "Average" -> Optional.of(sum / count);
            case "Minimum" -> Optional.of(smallest);
            case "Maximum" -> Optional.of(largest);
            default -> Optional.empty();
        };
    }

    JsonObject row() {
        return Json.object()
                .with("SampleCount", decimal(count))
                .with("Sum", decimal(sum))
                .with("Minimum", decimal(smallest))
                .with("Maximum", decimal(largest))
                .build();
    }

    static double number(JsonObject object, String name) {
        return object.get(name)
                .filter(JsonNumber.class::isInstance)
                .map(value -> Double.parseDouble(((JsonNumber) value).text()))
                .orElse(0.0);
    }

    /** A number that is not whole by its nature, so that a client that wants a double is given one. */
    static Json decimal(double value) {
        String text = BigDecimal.valueOf(value).toPlainString();
        return new JsonNumber(text.contains(".") ? text : text + ".0");
    }
}
