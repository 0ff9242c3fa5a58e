package dev.rota.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is wrong in a file, said in one sentence with the way out, at its place.
 *
 * @param place where it begins
 * @param length how many characters of that line it covers; at least 1
 * @param message the sentence, without the place and without a full stop
 * @param lack the part of the sentence that says which value cannot be had, wherever it is needed; {@code ""} when each place is a
 *     problem of its own
 * @param elsewhere the other places that need the value, in reading order
 */
public record Problem(Place place, int length, String message, String lack, List<Place> elsewhere) {

    private static final int SHOWN = 64;
    private static final int PLACES_SHOWN = 20;

    public Problem {
        length = Math.max(1, length);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A problem of its own. */
    public Problem(Place place, int length, String message) {
        this(place, length, message, "", List.of());
    }

    /** A problem that covers a single character, for want of a better measure. */
    public static Problem at(Place place, String message) {
        return new Problem(place, 1, message);
    }

    /** The same as the lack of a value: one problem with all others that lack it. */
    public Problem lacking(String value) {
        return new Problem(place, length, message, value, elsewhere);
    }

    /** The same in other words. */
    public Problem saying(String sentence) {
        return new Problem(place, length, sentence, lack, elsewhere);
    }

    /** What stands in a file, cut to as many characters as the name of a rule may have: short enough for a sentence. */
    public static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Problems by file, line and column, each once; a value that is lacking at several places is one problem at the first. */
    public static List<Problem> inReadingOrder(Collection<Problem> problems) {
        Map<Object, List<Problem>> together = problems.stream()
                .sorted(Comparator.comparing(Problem::place))
                .collect(Collectors.groupingBy(
                        problem -> problem.lack.isEmpty() ? problem : problem.lack,
                        LinkedHashMap::new,
                        Collectors.toList()));
        return together.values().stream().map(Problem::folded).toList();
    }

    private static Problem folded(List<Problem> same) {
        Problem first = same.get(0);
        List<Place> places = same.stream()
                .flatMap(problem -> Stream.concat(Stream.of(problem.place), problem.elsewhere.stream()))
                .distinct()
                .sorted()
                .toList();
        return new Problem(first.place, first.length, first.message, first.lack, places.subList(1, places.size()));
    }

    /** The other places in words; {@code ""} when there are none. */
    public String also() {
        List<String> shown = new ArrayList<>(
                elsewhere.stream().limit(PLACES_SHOWN).map(Place::toString).toList());
        if (elsewhere.size() > PLACES_SHOWN) {
            shown.add("%,d more places".formatted(elsewhere.size() - PLACES_SHOWN));
        }
        return shown.isEmpty() ? "" : "also at " + String.join(", ", shown);
    }

    /** {@code file:line:column: message; also at file:line:column, …}. */
    @Override
    public String toString() {
        return place + ": " + message + (elsewhere.isEmpty() ? "" : "; " + also());
    }
}
