package dev.rota.problem;

/**
 * One thing that is wrong in a file, said in one sentence with the way out, at its place.
 *
 * @param place where it begins
 * @param length how many characters of that line it covers; at least 1
 * @param message the sentence, without the place and without a full stop
 */
public record Problem(Place place, int length, String message) {

    public Problem {
        length = Math.max(1, length);
    }

    /** A problem that covers a single character, for want of a better measure. */
    public static Problem at(Place place, String message) {
        return new Problem(place, 1, message);
    }

    /** {@code file:line:column: message}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
