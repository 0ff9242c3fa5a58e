package dev.rota.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that someone may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The candidates that resemble a name, best first; empty when none does. */
    public static List<String> to(String name, Collection<String> candidates, int atMost) {
        int tolerance = Math.max(2, name.length() / 3);
        record Scored(String candidate, int distance) {}
        return candidates.stream()
                .distinct()
                .map(candidate -> new Scored(candidate, distance(name, candidate)))
                .filter(scored -> scored.distance() <= tolerance)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .limit(atMost)
                .map(Scored::candidate)
                .toList();
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
