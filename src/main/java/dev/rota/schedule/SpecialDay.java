package dev.rota.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day found by its place in a month, such as the last Friday. */
sealed interface SpecialDay {

    Pattern BEFORE_LAST = Pattern.compile("L-([0-9]{1,2})");
    Pattern NEAREST_WORKDAY = Pattern.compile("([0-9]{1,2})W");
    Pattern LAST_OF = Pattern.compile("([0-9]|[A-Z]{3})L");
    Pattern NTH = Pattern.compile("([0-9]|[A-Z]{3})#([0-9]+)");
    int MOST_BACK = 30;
    int MOST_WEEKS = 5;

    /** Its date in a month, or nothing where the month has no such day. */
    Optional<LocalDate> in(YearMonth month);

    /** {@code L} and {@code L-3}: so many days before the last one. */
    record BeforeLast(int days) implements SpecialDay {
        @Override
        public Optional<LocalDate> in(YearMonth month) {
            int date = month.lengthOfMonth() - days;
            return date < 1 ? Optional.empty() : Optional.of(month.atDay(date));
        }
    }

    /** {@code LW}: the last Monday-to-Friday day. */
    record LastWorkday() implements SpecialDay {
        @Override
        public Optional<LocalDate> in(YearMonth month) {
            LocalDate last = month.atEndOfMonth();
            return Optional.of(
                    CronField.isWorkday(last) ? last : last.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)));
        }
    }

    /**
     * {@code 15W}: the Monday-to-Friday day closest to a date, without leaving its month. A month that lacks the date
     * has no such day; AWS does not document that, and {@code LW} says what is usually meant by {@code 31W}.
     */
    record NearestWorkday(int date) implements SpecialDay {
        @Override
        public Optional<LocalDate> in(YearMonth month) {
            return month.isValidDay(date) ? Optional.of(nearest(month.atDay(date))) : Optional.empty();
        }

        private static LocalDate nearest(LocalDate day) {
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
                case SUNDAY -> day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
                default -> day;
            };
        }
    }

    /** {@code 6L}: the last such day of the week. */
    record LastOf(DayOfWeek weekday) implements SpecialDay {
        @Override
        public Optional<LocalDate> in(YearMonth month) {
            return Optional.of(month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(weekday)));
        }
    }

    /** {@code 6#3}: the third such day of the week. Not every month has a fifth. */
    record Nth(DayOfWeek weekday, int place) implements SpecialDay {
        @Override
        public Optional<LocalDate> in(YearMonth month) {
            LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
            return Optional.of(day).filter(date -> YearMonth.from(date).equals(month));
        }
    }

    /** The day the entry names, or nothing if it is not such an entry. */
    static Optional<SpecialDay> parse(Entry entry) {
        return switch (entry.field()) {
            case DAY_OF_MONTH -> dayOfMonth(entry);
            case DAY_OF_WEEK -> dayOfWeek(entry);
            default -> Optional.empty();
        };
    }

    private static Optional<SpecialDay> dayOfMonth(Entry entry) {
        String text = entry.upperCase();
        if (text.equals("L")) {
            return Optional.of(new SpecialDay.BeforeLast(0));
        }
        if (text.equals("LW")) {
            return Optional.of(new SpecialDay.LastWorkday());
        }
        Matcher nearest = NEAREST_WORKDAY.matcher(text);
        if (nearest.matches()) {
            return Optional.of(
                    new SpecialDay.NearestWorkday(group(entry, nearest, 1).value()));
        }
        Matcher last = BEFORE_LAST.matcher(text);
        return last.matches()
                ? Optional.of(beforeLast(entry, group(entry, last, 1).number()))
                : Optional.empty();
    }

    private static SpecialDay beforeLast(Entry entry, int days) {
        if (days < 1 || days > MOST_BACK) {
            throw entry.wrong("counts days back from the last one; allowed are L-1 to L-" + MOST_BACK);
        }
        return new SpecialDay.BeforeLast(days);
    }

    private static Optional<SpecialDay> dayOfWeek(Entry entry) {
        String text = entry.upperCase();
        Matcher last = LAST_OF.matcher(text);
        if (last.matches()) {
            return Optional.of(new SpecialDay.LastOf(
                    CronField.weekday(group(entry, last, 1).value())));
        }
        Matcher nth = NTH.matcher(text);
        return nth.matches()
                ? Optional.of(nth(
                        entry,
                        group(entry, nth, 1).value(),
                        group(entry, nth, 2).number()))
                : Optional.empty();
    }

    private static SpecialDay nth(Entry entry, int weekday, int place) {
        if (place < 1 || place > MOST_WEEKS) {
            throw entry.wrong("does not name a week of the month; allowed are #1 to #" + MOST_WEEKS);
        }
        return new SpecialDay.Nth(CronField.weekday(weekday), place);
    }

    private static Entry group(Entry entry, Matcher matcher, int group) {
        return entry.part(matcher.start(group), matcher.end(group));
    }
}
