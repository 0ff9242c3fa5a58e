package dev.rota.steps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many steps each room has taken. {@link SteppingLoader} has every method and every round of a loop tell them, and has what the
 * JDK does at a length told by the methods here that carry the names of the JDK's.
 */
public final class Steps {

    private static final Map<String, LongAdder> BY_ROOM = new ConcurrentHashMap<>();

    private Steps() {}

    /** The steps until now. */
    static Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        BY_ROOM.forEach((room, steps) -> all.put(room, steps.sum()));
        return all;
    }

    private static void take(String room, long steps) {
        BY_ROOM.computeIfAbsent(room, first -> new LongAdder()).add(steps);
    }

    /** A method is entered, or a loop goes on. */
    public static void step(String room) {
        take(room, 1);
    }

    /** A text was made. */
    public static void made(String text, String room) {
        take(room, text == null ? 1 : text.length());
    }

    /** These are copied. */
    public static void copied(Collection<?> elements, String room) {
        take(room, elements.size());
    }

    public static int indexOf(String text, int character, String room) {
        return found(text, text.indexOf(character), 0, room);
    }

    public static int indexOf(String text, int character, int from, String room) {
        return found(text, text.indexOf(character, from), from, room);
    }

    public static int indexOf(String text, String part, String room) {
        return found(text, text.indexOf(part), 0, room);
    }

    public static int indexOf(String text, String part, int from, String room) {
        return found(text, text.indexOf(part, from), from, room);
    }

    public static int lastIndexOf(String text, int character, String room) {
        return foundBackwards(text.lastIndexOf(character), text.length(), room);
    }

    public static int lastIndexOf(String text, int character, int from, String room) {
        return foundBackwards(text.lastIndexOf(character, from), from, room);
    }

    public static int lastIndexOf(String text, String part, String room) {
        return foundBackwards(text.lastIndexOf(part), text.length(), room);
    }

    public static int lastIndexOf(String text, String part, int from, String room) {
        return foundBackwards(text.lastIndexOf(part, from), from, room);
    }

    public static Stream<String> lines(String text, String room) {
        take(room, text.length());
        return text.lines();
    }

    public static IntStream codePoints(String text, String room) {
        take(room, text.length());
        return text.codePoints();
    }

    public static IntStream chars(String text, String room) {
        take(room, text.length());
        return text.chars();
    }

    public static boolean contains(String text, CharSequence part, String room) {
        return indexOf(text, part.toString(), room) >= 0;
    }

    public static boolean contains(List<?> list, Object element, String room) {
        return indexOf(list, element, room) >= 0;
    }

    public static int indexOf(List<?> list, Object element, String room) {
        int index = list.indexOf(element);
        take(room, index < 0 ? list.size() : index + 1L);
        return index;
    }

    public static boolean remove(List<?> list, Object element, String room) {
        take(room, list.size());
        return list.remove(element);
    }

    public static <T> List<T> copyOf(Collection<? extends T> elements, String room) {
        List<T> copy = List.copyOf(elements);
        take(room, copy == elements ? 1 : elements.size());
        return copy;
    }

    public static <T> Set<T> setCopyOf(Collection<? extends T> elements, String room) {
        Set<T> copy = Set.copyOf(elements);
        take(room, copy == elements ? 1 : elements.size());
        return copy;
    }

    public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> entries, String room) {
        Map<K, V> copy = Map.copyOf(entries);
        take(room, copy == entries ? 1 : entries.size());
        return copy;
    }

    /** An expression looks at each character where it can be counted. */
    public static Matcher matcher(Pattern pattern, CharSequence text, String room) {
        return pattern.matcher(new Watched(text, room));
    }

    private static int found(String text, int index, int from, String room) {
        take(room, Math.max(1, (index < 0 ? text.length() : index) - from));
        return index;
    }

    private static int foundBackwards(int index, int from, String room) {
        take(room, Math.max(1, from - index));
        return index;
    }

    private record Watched(CharSequence text, String room) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            take(room, 1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            take(room, end - start);
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
