package dev.rota.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * AWS's rules read the slow way, to check the quick one: asks of every date and every minute whether the text matches.
 * Takes valid expressions only.
 */
final class SlowCron {

    private static final List<String> MONTHS =
            List.of("", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private final String[] fields;

    SlowCron(String expression) {
        this.fields = expression
                .toUpperCase(Locale.ROOT)
                .replaceAll("CRON\\(|\\)", "")
                .split("\\s+", -1);
    }

    /** The first times later than the instant, at most so many. */
    List<Instant> after(Instant instant, int count) {
        LocalDate first =
                instant.isBefore(Instant.EPOCH) ? LocalDate.EPOCH : LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return first.datesUntil(LocalDate.of(2200, 1, 1).isAfter(first) ? LocalDate.of(2200, 1, 1) : first)
                .filter(this::matches)
                .flatMap(date -> IntStream.range(0, 24 * 60)
                        .filter(this::matches)
                        .mapToObj(minute -> date.atStartOfDay().plusMinutes(minute)))
                .map((LocalDateTime time) -> time.toInstant(ZoneOffset.UTC))
                .filter(time -> time.isAfter(instant))
                .limit(count)
                .toList();
    }

    /** All times from the one instant to before the other: each minute in between is asked. */
    List<Instant> during(Instant from, Instant until) {
        return LongStream.range(from.getEpochSecond() / 60, until.getEpochSecond() / 60)
                .mapToObj(minute -> Instant.ofEpochSecond(minute * 60))
                .filter(this::matches)
                .toList();
    }

    private boolean matches(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return matches(time.getHour() * 60 + time.getMinute()) && matches(time.toLocalDate());
    }

    private boolean matches(int minuteOfDay) {
        return lists(fields[1], part -> plain(part, minuteOfDay / 60, List.of()))
                && lists(fields[0], part -> plain(part, minuteOfDay % 60, List.of()));
    }

    private boolean matches(LocalDate date) {
        return lists(fields[5], part -> plain(part, date.getYear(), List.of()))
                && lists(fields[3], part -> plain(part, date.getMonthValue(), MONTHS))
                && (fields[2].equals("?") || lists(fields[2], part -> dayOfMonth(part, date)))
                && (fields[4].equals("?") || lists(fields[4], part -> dayOfWeek(part, date)));
    }

    private static boolean lists(String field, Predicate<String> matches) {
        return Arrays.stream(field.split(",", -1)).anyMatch(matches);
    }

    private static boolean plain(String part, int value, List<String> names) {
        String[] step = part.split("/", -1);
        String[] bounds = step[0].split("-", -1);
        if (step.length == 1) {
            return part.equals("*") || within(bounds, value, names);
        }
        int width = Integer.parseInt(step[1]);
        if (bounds.length == 2) {
            return within(bounds, value, names) && (value - number(bounds[0], names)) % width == 0;
        }
        int lowest = names == MONTHS || names == WEEKDAYS ? 1 : 0;
        int start = step[0].equals("*") ? lowest : number(step[0], names);
        return value >= start && (value - start) % width == 0;
    }

    private static boolean within(String[] bounds, int value, List<String> names) {
        int first = number(bounds[0], names);
        int last = number(bounds[bounds.length - 1], names);
        return first <= last ? first <= value && value <= last : value >= first || value <= last;
    }

    private static int number(String text, List<String> names) {
        return names.contains(text) ? names.indexOf(text) : Integer.parseInt(text);
    }

    private static boolean dayOfMonth(String part, LocalDate date) {
        if (part.equals("LW")) {
            return isWorkday(date) && othersOfMonth(date).noneMatch(day -> day > date.getDayOfMonth());
        }
        if (part.startsWith("L")) {
            int back = part.equals("L") ? 0 : Integer.parseInt(part.substring(2));
            return date.plusDays(back).getMonth() == date.getMonth()
                    && date.plusDays(back + 1).getDayOfMonth() == 1;
        }
        if (part.endsWith("W")) {
            int wanted = Integer.parseInt(part.substring(0, part.length() - 1));
            int distance = Math.abs(date.getDayOfMonth() - wanted);
            return wanted <= date.lengthOfMonth()
                    && isWorkday(date)
                    && othersOfMonth(date).noneMatch(day -> Math.abs(day - wanted) < distance);
        }
        String fromOne = part.startsWith("*/") ? "1/" + part.substring(2) : part;
        return plain(fromOne, date.getDayOfMonth(), List.of());
    }

    private static IntStream othersOfMonth(LocalDate date) {
        IntPredicate isOther = day -> day != date.getDayOfMonth() && isWorkday(date.withDayOfMonth(day));
        return IntStream.rangeClosed(1, date.lengthOfMonth()).filter(isOther);
    }

    private static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static boolean dayOfWeek(String part, LocalDate date) {
        int weekday = date.getDayOfWeek() == DayOfWeek.SUNDAY
                ? 1
                : date.getDayOfWeek().getValue() + 1;
        if (part.equals("L")) {
            return weekday == 7;
        }
        if (part.endsWith("L")) {
            return weekday == number(part.substring(0, part.length() - 1), WEEKDAYS)
                    && date.plusWeeks(1).getMonth() != date.getMonth();
        }
        if (part.contains("#")) {
            String[] nth = part.split("#", -1);
            return weekday == number(nth[0], WEEKDAYS) && (date.getDayOfMonth() + 6) / 7 == Integer.parseInt(nth[1]);
        }
        return plain(part, weekday, WEEKDAYS);
    }
}
