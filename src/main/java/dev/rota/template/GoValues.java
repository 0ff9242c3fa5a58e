package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Go's templates take values for: what holds, what is equal, what is less. */
final class GoValues {

    /** A longer number is left as it is spelled. */
    private static final int MOST_DIGITS = 17;

    private GoValues() {}

    /** False, zero, nothing, and what is empty do not hold; everything else does. */
    static boolean holds(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof Number number) {
            return decimal(number).signum() != 0;
        }
        if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return value != null && !value.toString().isEmpty();
    }

    /**
     * Whether two values are equal: text with text, numbers by what they are worth. A number or boolean equals the text
     * that spells it, because variables, and in ecschedule all lookups, are text.
     *
     * @throws IllegalArgumentException for lists and objects
     */
    static boolean equal(String function, @Nullable Object one, @Nullable Object other) {
        if (isComposed(one) || isComposed(other)) {
            throw new IllegalArgumentException(
                    function + " cannot compare " + kind(one) + " with " + kind(other) + "; compare their members");
        }
        if (one instanceof Number first && other instanceof Number second) {
            return decimal(first).compareTo(decimal(second)) == 0;
        }
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.toString().equals(other.toString());
    }

    /**
     * Which of two values is less: numbers by what they are worth, texts by their characters.
     *
     * @throws IllegalArgumentException for anything else
     */
    static int compare(String function, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Number first && other instanceof Number second) {
            return decimal(first).compareTo(decimal(second));
        }
        if (isText(one) && isText(other)) {
            return compareBytes(String.valueOf(one), String.valueOf(other));
        }
        throw new IllegalArgumentException(function + " cannot compare " + kind(one) + " with " + kind(other)
                + "; both sides must be numbers, or both texts in quotes");
    }

    private static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How many bytes a text has, or members a list or object.
     *
     * @throws IllegalArgumentException for anything else
     */
    static long length(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (isText(value)) {
            return String.valueOf(value).getBytes(StandardCharsets.UTF_8).length;
        }
        throw new IllegalArgumentException("len needs a text, a list or an object, not " + kind(value));
    }

    /**
     * A value's text: what would be printed.
     *
     * @throws IllegalArgumentException when there is no value
     */
    static String text(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "a value is null where text is expected; set it at its source, or write a default: (or … \"TEXT\")");
        }
        return text(JavaValues.toJson(value));
    }

    /** The same. A list or an object is JSON as Go writes it, which ecschedule's lookups give. */
    static String text(Json value) {
        return value instanceof JsonArray || value instanceof JsonObject
                ? ordered(value)
                        .compact()
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e")
                        .replace("&", "\\u0026")
                : value.plain();
    }

    /** Members by their names, and numbers without needless zeros. */
    private static Json ordered(Json value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.elements().stream().map(GoValues::ordered).toList());
        } else if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(member.name(), ordered(member.value())))
                    .sorted(Comparator.comparing(Json.Member::name))
                    .toList());
        }
        return value instanceof JsonNumber number && number.text().length() <= MOST_DIGITS
                ? new JsonNumber(
                        new BigDecimal(number.text()).stripTrailingZeros().toPlainString())
                : value;
    }

    static boolean isText(@Nullable Object value) {
        return value instanceof CharSequence;
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    /** What a value is, with its article. */
    static String kind(@Nullable Object value) {
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value == null) {
            return "nothing";
        }
        return value instanceof Boolean ? "a boolean" : "a text";
    }

    private static boolean isComposed(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>;
    }
}
