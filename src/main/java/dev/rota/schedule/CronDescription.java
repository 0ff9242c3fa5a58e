package dev.rota.schedule;

import dev.rota.schedule.Cron.Days;
import dev.rota.schedule.Cron.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says a cron in short English, as long as a short form tells the whole truth. */
final class CronDescription {

    private static final int MOST_YEARS = 3;
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth");

    private CronDescription() {}

    static Optional<String> of(Days days, Times times) {
        Optional<String> once = once(days, times);
        return once.isPresent() ? once : recurring(days, times);
    }

    private static Optional<String> once(Days days, Times times) {
        boolean isOneTime = times.hours().size() == 1 && times.minutes().size() == 1;
        if (!isOneTime || days.years().size() > 1) {
            return Optional.empty();
        }
        Optional<LocalDate> only = days.onOrAfter(LocalDate.EPOCH);
        return only.filter(date -> days.onOrAfter(date.plusDays(1)).isEmpty())
                .map(date -> "once, %s %s UTC".formatted(date, times.first()));
    }

    private static Optional<String> recurring(Days days, Times times) {
        return DayPhrase.of(days)
                .flatMap(day -> ClockPhrase.of(times, day.isEmpty())
                        .flatMap(clock -> years(days.years()).map(year -> sentence(day, clock, year))));
    }

    private static String sentence(String day, ClockPhrase clock, String year) {
        if (clock.isCadence()) {
            boolean needsZone = clock.isInZone() || !day.isEmpty() || !year.isEmpty();
            return (day.isEmpty() ? "" : day + " ") + clock.text() + (needsZone ? " UTC" : "") + year;
        }
        boolean isDaily = day.isEmpty() || day.startsWith("in ");
        return (isDaily ? ("daily " + day).strip() : day) + " " + clock.text() + " UTC" + year;
    }

    private static Optional<String> years(NumberSet years) {
        if (years.equals(CronField.YEAR.all())) {
            return Optional.of("");
        }
        if (years.size() <= MOST_YEARS) {
            return Optional.of(
                    " in " + list(years.toList().stream().map(String::valueOf).toList()));
        }
        return Range.of(CronField.YEAR, years)
                .filter(range -> !range.wraps())
                .map(range -> range.last() == CronField.YEAR.last()
                        ? " from " + range.first()
                        : " in %d–%d".formatted(range.first(), range.last()));
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@code 1st}, {@code 22nd}, {@code 13th}: for 1 to 31. */
    static String ordinal(int number) {
        if (number >= 11 && number <= 13) {
            return number + "th";
        }
        return number
                + switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** {@code first} to {@code fifth}. */
    static String place(int number) {
        return PLACES.get(number - 1);
    }

    static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static String longName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String shortName(Month month) {
        return month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
