package dev.rota.render;

import java.util.List;

/** Numbers and lists as English writes them. */
final class Words {

    private static final int NAMES_SHOWN = 10;

    private Words() {}

    /** {@code 1 rule}, {@code 2,000 rules}. */
    static String count(int number, String singular) {
        return "%,d %s%s".formatted(number, singular, number == 1 ? "" : "s");
    }

    /** The names with commas between; when there are many, the first few and how many more. */
    static String list(List<String> names) {
        if (names.size() <= NAMES_SHOWN) {
            return String.join(", ", names);
        }
        return "%s and %,d more"
                .formatted(String.join(", ", names.subList(0, NAMES_SHOWN)), names.size() - NAMES_SHOWN);
    }
}
