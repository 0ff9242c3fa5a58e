package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.Serial;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values as Pebble computes with them to JSON and back. */
final class JavaValues {

    private static final String WHOLE = "-?(0|[1-9][0-9]{0,17})";

    private JavaValues() {}

    /** A value for Pebble: strings, numbers, booleans, lists, maps and null. */
    static @Nullable Object of(Json json) {
        if (json instanceof JsonString string) {
            return string.value();
        }
        if (json instanceof JsonBoolean bool) {
            return bool.value();
        }
        if (json instanceof JsonNumber number) {
            return number.text().matches(WHOLE) ? Long.valueOf(number.text()) : new SpelledNumber(number.text());
        }
        if (json instanceof JsonArray array) {
            List<@Nullable Object> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(of(element)));
            return elements;
        }
        if (json instanceof JsonObject object) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            object.members().forEach(member -> members.put(member.name(), of(member.value())));
            return members;
        }
        return null;
    }

    /**
     * A value that Pebble computed.
     *
     * @throws IllegalArgumentException when it is nothing a file can hold; the message is a sentence for the user
     */
    static Json toJson(@Nullable Object value) {
        if (value == null) {
            return new JsonNull();
        }
        if (value instanceof CharSequence || value instanceof Character || value instanceof SafeString) {
            return Json.of(value.toString());
        }
        if (value instanceof Boolean bool) {
            return Json.of(bool.booleanValue());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(map.entrySet().stream()
                    .map(entry -> new Json.Member(String.valueOf(entry.getKey()), toJson(entry.getValue())))
                    .toList());
        }
        if (value instanceof Iterable<?> elements) {
            List<Json> array = new ArrayList<>();
            elements.forEach(element -> array.add(toJson(element)));
            return new JsonArray(array);
        }
        if (value.getClass().isArray()) {
            return new JsonArray(IntStream.range(0, Array.getLength(value))
                    .mapToObj(index -> toJson(Array.get(value, index)))
                    .toList());
        }
        throw new IllegalArgumentException(
                "this cannot be printed into a file; print text, a number, a list or an object");
    }

    private static Json number(Number number) {
        String text = number.toString();
        if (!text.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
            throw new IllegalArgumentException("the result is not a number");
        }
        return new JsonNumber(text);
    }

    /** A number that is printed as it was spelled. */
    private static final class SpelledNumber extends BigDecimal {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String spelling;

        SpelledNumber(String spelling) {
            super(spelling);
            this.spelling = spelling;
        }

        @Override
        public String toString() {
            return spelling;
        }
    }
}
