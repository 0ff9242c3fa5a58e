package dev.rota.render;

import dev.rota.rule.Home;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers and lists as English writes them. */
final class Words {

    private static final int NAMES_SHOWN = 10;

    private Words() {}

    /** {@code 1 rule}, {@code 2,000 rules}. */
    static String count(int number, String singular) {
        return "%,d %s%s".formatted(number, singular, number == 1 ? "" : "s");
    }

    /** {@code 2 to change, 1 refused}: pairs of a number and what is counted, without those of 0. */
    static String counts(Object... numbersAndNames) {
        return IntStream.iterate(0, index -> index < numbersAndNames.length, index -> index + 2)
                .filter(index -> !numbersAndNames[index].equals(0))
                .mapToObj(index -> "%,d %s".formatted((Integer) numbersAndNames[index], numbersAndNames[index + 1]))
                .collect(Collectors.joining(", "));
    }

    /**
     * Where all this is: account, region and what else tells.
     *
     * @param detour what is asked instead of AWS, if anything is
     */
    static String place(Home home, List<String> more, Optional<String> detour) {
        return Stream.of(Stream.of("account " + home.account(), home.region()), more.stream(), detour.stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
    }

    /** The names with commas between; when there are many, the first few and how many more. */
    static String list(List<String> names) {
        return list(names.size(), names.stream());
    }

    /** The same of so many names, of which no more are made than are shown. */
    static String list(int number, Stream<String> names) {
        String shown = names.limit(number <= NAMES_SHOWN ? number : NAMES_SHOWN).collect(Collectors.joining(", "));
        return number <= NAMES_SHOWN ? shown : "%s and %,d more".formatted(shown, number - NAMES_SHOWN);
    }
}
