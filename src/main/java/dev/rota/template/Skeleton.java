package dev.rota.template;

import java.util.ArrayList;
import java.util.List;

/**
 * What Pebble writes: marks that stand for texts of the source and for values, in the order of the output.
 *
 * <p>Nothing an author or a lookup wrote ever stands in it.
 */
final class Skeleton {

    /** A text, by the number of its segment. */
    static final char TEXT = 'T';

    /** A value, by its number. */
    static final char VALUE = 'V';

    /** An action that cannot be evaluated, by the number of its segment. */
    static final char FAULT = 'F';

    private static final char END = ';';

    private Skeleton() {}

    /**
     * A mark.
     *
     * @param kind what it stands for
     * @param number which one
     */
    record Mark(char kind, int number) {}

    static String mark(char kind, int number) {
        return String.valueOf(kind) + number + END;
    }

    /** The marks of a skeleton; white space between them means nothing. */
    static List<Mark> marks(String skeleton) {
        List<Mark> marks = new ArrayList<>();
        int position = 0;
        while (position < skeleton.length()) {
            char kind = skeleton.charAt(position);
            if (Character.isWhitespace(kind)) {
                position++;
            } else {
                int end = skeleton.indexOf(END, position);
                marks.add(new Mark(kind, Integer.parseInt(skeleton.substring(position + 1, end))));
                position = end + 1;
            }
        }
        return marks;
    }
}
