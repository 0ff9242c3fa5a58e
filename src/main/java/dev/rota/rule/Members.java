package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object and leaves out what is absent or empty. */
final class Members {

    private final List<Json.Member> members = new ArrayList<>();

    Members text(String name, @Nullable String value) {
        return value == null ? this : put(name, Json.of(value));
    }

    Members integer(String name, @Nullable Integer value) {
        return value == null ? this : put(name, Json.of(value));
    }

    Members bool(String name, @Nullable Boolean value) {
        return value == null ? this : put(name, Json.of(value.booleanValue()));
    }

    Members texts(String name, List<String> values) {
        return values.isEmpty() ? this : put(name, Json.of(values));
    }

    <T> Members objects(String name, List<T> values, Function<T, JsonObject> write) {
        return values.isEmpty()
                ? this
                : put(
                        name,
                        new JsonArray(
                                values.stream().map(v -> (Json) write.apply(v)).toList()));
    }

    Members textMap(String name, Map<String, String> values) {
        return values.isEmpty() ? this : put(name, object(values));
    }

    Members object(String name, JsonObject value) {
        return value.members().isEmpty() ? this : put(name, value);
    }

    Members all(JsonObject other) {
        members.addAll(other.members());
        return this;
    }

    Members put(String name, Json value) {
        members.add(new Json.Member(name, value));
        return this;
    }

    JsonObject build() {
        return new JsonObject(members);
    }

    static JsonObject object(Map<String, String> values) {
        return new JsonObject(values.entrySet().stream()
                .map(entry -> new Json.Member(entry.getKey(), Json.of(entry.getValue())))
                .toList());
    }
}
