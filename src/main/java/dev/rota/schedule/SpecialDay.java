package dev.rota.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A day found by its place in a month, such as the last Friday. */
sealed interface SpecialDay {

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
                    Weekdays.isWorkday(last) ? last : last.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)));
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
}
