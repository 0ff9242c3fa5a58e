package dev.rota.sandbox.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Nearest {

    private Nearest() {}

    /** The name with the fewest letters changed, when that is less than half of them. */
    static Optional<String> to(String text, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(text, name)))
                .filter(name -> distance(text, name) * 2 < Math.max(text.length(), name.length()));
    }

    /** How many letters must be added, taken away or replaced, whatever their case. */
    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column - 1], diagonal) + 1);
            }
        }
        return row[to.length()];
    }
}
