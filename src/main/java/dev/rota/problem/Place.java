package dev.rota.problem;

import java.util.Comparator;

/**
 * A position in a source.
 *
 * @param source the text it lies in
 * @param line counted from 1
 * @param column counted from 1, in characters (UTF-16 units, as editors and compilers count)
 */
public record Place(Source source, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> READING_ORDER = Comparator.comparing(
                    (Place place) -> place.source().name())
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    /** The first character of the source. */
    public static Place startOf(Source source) {
        return new Place(source, 1, 1);
    }

    /** Files by name, then from top to bottom, then from left to right. */
    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }

    /** {@code file:line:column}, the form editors and CI systems turn into a link. */
    @Override
    public String toString() {
        return source.name() + ":" + line + ":" + column;
    }
}
