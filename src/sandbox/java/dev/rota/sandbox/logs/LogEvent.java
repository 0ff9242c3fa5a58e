package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;

/**
 * A line of a log.
 *
 * @param timestamp when it was written, in milliseconds since 1970
 * @param message what was written, without its line end
 */
public record LogEvent(long timestamp, String message) {

    static LogEvent of(JsonObject event) {
        return new LogEvent(number(event, "timestamp"), event.text("message").orElse(""));
    }

    JsonObject toJson() {
        return Json.object()
                .with("timestamp", timestamp)
                .with("message", message)
                .build();
    }

    /** Milliseconds do not fit into an int. */
    static long number(JsonObject object, String name) {
        return object.get(name)
                .filter(JsonNumber.class::isInstance)
                .map(value -> (long) Double.parseDouble(((JsonNumber) value).text()))
                .orElse(0L);
    }
}
