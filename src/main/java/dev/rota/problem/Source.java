package dev.rota.problem;

import org.jspecify.annotations.Nullable;

/** A text someone wrote and the name they know it by, so that a problem in it can be shown at its place. */
public final class Source {

    private final String name;
    private final String text;
    private volatile @Nullable LineIndex lines;
    private volatile @Nullable Line last;

    /** What was asked for last is asked for again, where many values stand in one line. */
    private record Line(int number, String text) {}

    /**
     * A source.
     *
     * @param name the file as the user named it, such as {@code rota.yaml}
     * @param text the whole text, as the author wrote it
     */
    public Source(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The file as the user named it. */
    public String name() {
        return name;
    }

    /** The whole text, as the author wrote it. */
    public String text() {
        return text;
    }

    /** The text of a line without its line end; {@code ""} when there is no such line. The first line is 1. */
    public String line(int number) {
        Line line = last;
        if (line == null || line.number() != number) {
            line = new Line(number, lines().line(text, number));
            last = line;
        }
        return line.text();
    }

    /** The place of an offset; one behind the text is its end. */
    public Place place(int offset) {
        int within = Math.min(offset, text.length());
        return new Place(this, lines().line(within), lines().column(within));
    }

    /** The offset of one of its places. */
    public int offset(Place place) {
        return lines().offset(place.line(), place.column());
    }

    private LineIndex lines() {
        LineIndex found = lines;
        if (found == null) {
            found = new LineIndex(text);
            lines = found;
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && source.name.equals(name) && source.text.equals(text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    /** Only the name: the text may be long, and it may hold what should not be printed. */
    @Override
    public String toString() {
        return name;
    }
}
