package dev.rota.template;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's {@code index} and {@code slice}: what stands at a place of a list, an object or a text. */
final class GoPlaces {

    private GoPlaces() {}

    /**
     * What stands at a place, at a place within that, and so on; nothing for a name that an object lacks.
     *
     * @throws IllegalArgumentException when there is no such place
     */
    static @Nullable Object index(List<@Nullable Object> arguments) {
        Object value = arguments.get(0);
        for (Object place : arguments.subList(1, arguments.size())) {
            value = at(value, place);
        }
        return value;
    }

    private static @Nullable Object at(@Nullable Object value, @Nullable Object place) {
        if (value instanceof List<?> list) {
            return list.get(within("index", place, list.size(), "elements of the list", false));
        }
        if (value instanceof Map<?, ?> map) {
            return map.get(GoValues.text(place));
        }
        if (GoValues.isText(value)) {
            byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            return (long) Byte.toUnsignedInt(bytes[within("index", place, bytes.length, "bytes of the text", false)]);
        }
        throw new IllegalArgumentException("index needs a list or an object, not " + GoValues.kind(value));
    }

    /**
     * A part of a text or list, from one place to before another.
     *
     * @throws IllegalArgumentException when there are no such places, or a character of the text would be cut apart
     */
    static Object slice(List<@Nullable Object> arguments) {
        Object value = arguments.get(0);
        if (value instanceof List<?> list) {
            int[] ends = ends(arguments, list.size(), "elements of the list");
            return list.subList(ends[0], ends[1]);
        }
        if (!GoValues.isText(value)) {
            throw new IllegalArgumentException("slice needs a text or a list, not " + GoValues.kind(value));
        }
        byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        int[] ends = ends(arguments, bytes.length, "bytes of the text");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, ends[0], ends[1])))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("slice would cut a character apart; it counts bytes", e);
        }
    }

    private static int[] ends(List<@Nullable Object> arguments, int size, String what) {
        int from = arguments.size() > 1 ? within("slice", arguments.get(1), size, what, true) : 0;
        int to = arguments.size() > 2 ? within("slice", arguments.get(2), size, what, true) : size;
        if (from > to) {
            throw new IllegalArgumentException("slice cannot begin at " + from + " and end at " + to);
        }
        return new int[] {from, to};
    }

    private static int within(String function, @Nullable Object place, int size, String what, boolean endToo) {
        if (!(place instanceof Number number)
                || GoValues.decimal(number).stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    function + " needs a whole number as a place, not " + GoValues.kind(place));
        }
        long index = number.longValue();
        if (index < 0 || index > size || (index == size && !endToo)) {
            throw new IllegalArgumentException(
                    function + " " + index + " is not within the " + size + " " + what + "; the first is 0");
        }
        return (int) index;
    }
}
