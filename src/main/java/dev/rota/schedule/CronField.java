package dev.rota.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The six fields of a cron expression, in the order AWS wants them. */
enum CronField {
    MINUTES("minutes", 0, 59, List.of()),
    HOURS("hours", 0, 23, List.of()),
    DAY_OF_MONTH("day-of-month", 1, 31, List.of()),
    MONTH("month", 1, 12, List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
    DAY_OF_WEEK("day-of-week", 1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")),
    YEAR("year", 1970, 2199, List.of());

    /** All of them by name, for messages. */
    static final String ORDER = "minutes hours day-of-month month day-of-week year";

    private final String label;
    private final int first;
    private final int last;

    @SuppressWarnings("ImmutableEnumChecker") // the lists above are unmodifiable, which their type cannot say
    private final List<String> names;

    CronField(String label, int first, int last, List<String> names) {
        this.label = label;
        this.first = first;
        this.last = last;
        this.names = names;
    }

    /** What AWS's documentation calls it. */
    String label() {
        return label;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** The names of its values in upper case, beginning with that of the first value; none where AWS has none. */
    List<String> names() {
        return names;
    }

    /** All values, for messages: {@code 1-12 or JAN-DEC}. */
    String allowed() {
        String numbers = first + "-" + last;
        return names.isEmpty() ? numbers : numbers + " or " + names.get(0) + "-" + names.get(names.size() - 1);
    }

    boolean allows(int value) {
        return first <= value && value <= last;
    }

    boolean isDay() {
        return this == DAY_OF_MONTH || this == DAY_OF_WEEK;
    }

    /** Every value of this field. */
    NumberSet all() {
        return NumberSet.of(IntStream.rangeClosed(first, last));
    }

    static int number(DayOfWeek day) {
        return day.getValue() % 7 + 1;
    }

    static DayOfWeek weekday(int number) {
        return DayOfWeek.SATURDAY.plus(number);
    }

    static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
