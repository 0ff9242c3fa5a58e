package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values out of a JSON object. A member of another type counts as absent: who must know whether everything was
 * understood writes the result back and compares, as {@link TaskOverrideJson} does.
 */
record Fields(JsonObject object) {

    @Nullable
    String text(String name) {
        return object.get(name)
                .map(value -> value instanceof JsonString string ? string.value() : null)
                .orElse(null);
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalArgumentException("'" + name + "' is missing in " + object.compact());
        }
        return text;
    }

    @Nullable
    Integer integer(String name) {
        return object.get(name).map(Fields::integer).orElse(null);
    }

    @Nullable
    Boolean bool(String name) {
        return object.get(name)
                .map(value -> value instanceof JsonBoolean bool ? (Boolean) bool.value() : null)
                .orElse(null);
    }

    List<String> texts(String name) {
        return elements(name).stream()
                .filter(JsonString.class::isInstance)
                .map(element -> ((JsonString) element).value())
                .toList();
    }

    <T> List<T> objects(String name, Function<Fields, T> read) {
        return elements(name).stream()
                .filter(JsonObject.class::isInstance)
                .map(element -> read.apply(new Fields((JsonObject) element)))
                .toList();
    }

    Optional<Fields> object(String name) {
        return object.get(name).filter(JsonObject.class::isInstance).map(value -> new Fields((JsonObject) value));
    }

    /** The members that are texts, in order. */
    Map<String, String> textMembers() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Json.Member member : object.members()) {
            if (member.value() instanceof JsonString string) {
                texts.put(member.name(), string.value());
            }
        }
        return texts;
    }

    boolean has(String name) {
        return object.get(name).isPresent();
    }

    private List<Json> elements(String name) {
        return object.get(name)
                .map(value -> value instanceof JsonArray array ? array.elements() : List.<Json>of())
                .orElse(List.of());
    }

    private static @Nullable Integer integer(Json value) {
        if (value instanceof JsonNumber number && number.text().matches("-?[0-9]{1,10}")) {
            long whole = Long.parseLong(number.text());
            return whole == (int) whole ? Integer.valueOf((int) whole) : null;
        }
        return null;
    }
}
