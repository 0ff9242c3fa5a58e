package dev.rota.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an expression that remembers where it lies, so that a problem in it can be shown at its place.
 *
 * @param expression the whole text, as the author wrote it
 * @param start where the part begins, counted from 0
 * @param end where it ends, exclusive
 */
record Fragment(String expression, int start, int end) {

    static Fragment whole(String expression) {
        return new Fragment(expression, 0, expression.length());
    }

    String text() {
        return expression.substring(start, end);
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean contains(char character) {
        return text().indexOf(character) >= 0;
    }

    /** The part between two positions of this fragment, counted from its own start. */
    Fragment part(int from, int to) {
        return new Fragment(expression, start + from, start + to);
    }

    /** The parts between the separators: one more than there are separators, empty ones included. */
    List<Fragment> split(char separator) {
        List<Fragment> parts = new ArrayList<>();
        int from = start;
        for (int i = start; i < end; i++) {
            if (expression.charAt(i) == separator) {
                parts.add(new Fragment(expression, from, i));
                from = i + 1;
            }
        }
        parts.add(new Fragment(expression, from, end));
        return List.copyOf(parts);
    }

    /** The parts between white space, none of them empty. */
    List<Fragment> words() {
        List<Fragment> words = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || Character.isWhitespace(expression.charAt(i))) {
                if (from < i) {
                    words.add(new Fragment(expression, from, i));
                }
                from = i + 1;
            }
        }
        return List.copyOf(words);
    }

    /** The part from the start of this fragment to the end of a later one. */
    Fragment through(Fragment last) {
        return new Fragment(expression, start, last.end);
    }

    /** This part is wrong: the sentence is set behind the expression it is about, on one line. */
    ScheduleException problem(String sentence) {
        String shown = expression.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return new ScheduleException(shown + ": " + sentence, start, end - start);
    }
}
