package dev.rota.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that someone may have meant. */
public final class Nearest {

    /** Words with fewer characters have too many neighbours at a distance of two: note is no slip for role. */
    private static final int SHORT = 5;

    private Nearest() {}

    /** The candidates that resemble a name, best first; empty when none does. */
    public static List<String> to(String name, Collection<String> candidates, int atMost) {
        int tolerance = name.length() < SHORT ? 1 : Math.max(2, name.length() / 3);
        record Scored(String candidate, int distance) {}
        return candidates.stream()
                .distinct()
                .map(candidate -> new Scored(candidate, score(name, candidate, tolerance)))
                .filter(scored -> scored.distance() <= tolerance)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .limit(atMost)
                .map(Scored::candidate)
                .toList();
    }

    /** {@code ; did you mean 'x'?} for the candidate that resembles a name most; {@code ""} when none does. */
    public static String suggestion(String name, Collection<String> candidates) {
        return to(name, candidates, 1).stream()
                .map("; did you mean '%s'?"::formatted)
                .findFirst()
                .orElse("");
    }

    /** A name that only goes on where the other ends is as near as one may be; two letters that changed places are one slip. */
    private static int score(String name, String candidate, int tolerance) {
        int distance = distance(name, candidate);
        if (distance == 2 && letters(name).equals(letters(candidate))) {
            return 1;
        }
        boolean continued = name.length() > 1 && candidate.startsWith(name);
        return continued ? Math.min(distance, tolerance) : distance;
    }

    private static List<Integer> letters(String name) {
        return name.toLowerCase(Locale.ROOT).chars().sorted().boxed().toList();
    }

    /** How many characters have to be put in, taken out or replaced; letter case does not count. */
    private static int distance(String name, String candidate) {
        String left = name.toLowerCase(Locale.ROOT);
        String right = candidate.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
