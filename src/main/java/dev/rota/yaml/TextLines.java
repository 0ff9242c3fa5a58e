package dev.rota.yaml;

import dev.rota.problem.Place;
import dev.rota.yaml.YamlReader.Places;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The lines of a text, so that an offset can be told as line and column. */
final class TextLines {

    private final String text;

    /** The offset at which each line begins. */
    private final int[] starts;

    /** Which characters, counted as the parser counts them, take two UTF-16 units. */
    private final int[] wide;

    TextLines(String text) {
        this.text = text;
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length()).filter(this::endsLine).map(offset -> offset + 1))
                .toArray();
        int[] codePoints = text.codePoints().toArray();
        this.wide = IntStream.range(0, codePoints.length)
                .filter(index -> Character.isSupplementaryCodePoint(codePoints[index]))
                .toArray();
    }

    private boolean endsLine(int offset) {
        char character = text.charAt(offset);
        boolean beforeLineFeed = offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
        return character == '\n' || (character == '\r' && !beforeLineFeed);
    }

    String text() {
        return text;
    }

    /** The offset in UTF-16 units of what the parser marks by counting code points. */
    int offset(Mark mark) {
        int found = Arrays.binarySearch(wide, mark.getIndex());
        int wideBefore = found >= 0 ? found : -found - 1;
        return Math.min(text.length(), mark.getIndex() + wideBefore);
    }

    /** The line that an offset lies in, counted from 0. */
    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** What stands before an offset on its line. */
    String lineBefore(int offset) {
        return text.substring(starts[line(offset)], offset);
    }

    /** The offset after the last character that is not white space, from an offset on; at least one further. */
    int endOfWord(int offset) {
        int end = offset + 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The offset of the end of the line, before white space and the line end. */
    private int endOfLine(int offset) {
        int line = line(offset);
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > offset && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Spans of the author's file, by the places that the positions of this text have there. */
    Spans spans(Places places) {
        return (from, to) -> {
            int end = Math.max(from, Math.min(to, endOfLine(from)));
            Place first = place(places, from);
            Place last = place(places, end);
            boolean sameLine = last.source().equals(first.source()) && last.line() == first.line();
            int length = sameLine && last.column() > first.column() ? last.column() - first.column() : end - from;
            return new Span(first, Math.max(1, length));
        };
    }

    private Place place(Places places, int offset) {
        int line = line(offset);
        return places.at(line + 1, offset - starts[line] + 1);
    }

    /** Where a stretch of the text that is read stands in the author's file. */
    @FunctionalInterface
    interface Spans {

        /**
         * The author's span.
         *
         * @param from the offset of its first UTF-16 unit
         * @param to the offset after its last; only the first line of the stretch counts
         */
        Span between(int from, int to);
    }
}
