package dev.rota.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes valid cron expressions of every kind AWS takes. The same seed writes the same ones. */
final class RandomCrons {

    private static final List<String> MONTHS = List.of("JAN-DEC,FEB,nov-feb,Oct,DEC-DEC,FEB".split(",", -1));
    private static final List<String> WEEKDAYS = List.of("MON-FRI,sat,Sun,FRI-MON,TUE-TUE,THU".split(",", -1));

    private final Random random;

    RandomCrons(Random random) {
        this.random = random;
    }

    String next() {
        String minutes = list(() -> plain(0, 59));
        String hours = list(() -> plain(0, 23));
        String dayOfMonth = list(this::dayOfMonth);
        String month = one("*", "*", list(() -> random.nextInt(4) == 0 ? one(MONTHS) : plain(1, 12)));
        String dayOfWeek = random.nextInt(5) == 0 ? weekday() + "#" + number(1, 5) : list(this::dayOfWeek);
        String year = one("*", "*", "*", list(this::year));
        return random.nextBoolean()
                ? "cron(%s %s %s %s ? %s)".formatted(minutes, hours, dayOfMonth, month, year)
                : "cron(%s %s ? %s %s %s)".formatted(minutes, hours, month, dayOfWeek, year);
    }

    private String dayOfMonth() {
        return switch (random.nextInt(8)) {
            case 0 -> "L";
            case 1 -> "LW";
            case 2 -> "L-" + number(1, 30);
            case 3, 4 -> number(1, 31) + one("W", "w");
            default -> plain(1, 31);
        };
    }

    private String dayOfWeek() {
        return switch (random.nextInt(6)) {
            case 0 -> "L";
            case 1 -> weekday() + "L";
            case 2 -> one(WEEKDAYS);
            default -> plain(1, 7);
        };
    }

    private String weekday() {
        return one("MON", "tue", "SUN", String.valueOf(number(1, 7)));
    }

    private String year() {
        int first = number(1970, 2190);
        return one(String.valueOf(first), first + "-" + number(first, 2199), first + "/" + number(1, 9));
    }

    private String plain(int lowest, int highest) {
        int first = number(lowest, highest);
        int last = number(lowest, highest);
        return switch (random.nextInt(6)) {
            case 0 -> "*";
            case 1 -> "*/" + number(1, highest);
            case 2 -> first + "/" + number(1, 70);
            case 3 -> first + "-" + last;
            case 4 -> Math.min(first, last) + "-" + Math.max(first, last) + "/" + number(1, 9);
            default -> String.valueOf(first);
        };
    }

    private String list(Supplier<String> entry) {
        int size = Math.max(1, random.nextInt(6) - 2);
        return Stream.generate(entry).limit(size).collect(Collectors.joining(","));
    }

    private int number(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    private String one(String... choices) {
        return one(Arrays.asList(choices));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
