package dev.rota.problem;

/**
 * One thing that is wrong in a file, said in one sentence with the way out, at its place.
 *
 * @param place where it begins
 * @param length how many characters of that line it covers; at least 1
 * @param message the sentence, without the place and without a full stop
 */
public record Problem(Place place, int length, String message) {

    private static final int SHOWN = 64;

    public Problem {
        length = Math.max(1, length);
    }

    /** A problem that covers a single character, for want of a better measure. */
    public static Problem at(Place place, String message) {
        return new Problem(place, 1, message);
    }

    /** What stands in a file, cut to as many characters as the name of a rule may have: short enough for a sentence. */
    public static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** {@code file:line:column: message}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
