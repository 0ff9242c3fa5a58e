package dev.rota.schedule;

import dev.rota.schedule.FieldParser.FieldValues;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fires by the calendar, in UTC: {@code cron(minutes hours day-of-month month day-of-week year)}. */
public final class Cron implements ScheduleExpression, FireTimes {

    private static final Instant BEGINNING = Instant.EPOCH;

    private final String text;
    private final Days days;
    private final Times times;
    private final List<String> undocumented;

    Cron(String text, Days days, Times times, List<String> undocumented) {
        this.text = text;
        this.days = days;
        this.times = times;
        this.undocumented = List.copyOf(undocumented);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String describe() {
        return neverFires() ? text : CronDescription.of(days, times).orElse(text);
    }

    @Override
    public boolean isForRules() {
        return true;
    }

    @Override
    public boolean neverFires() {
        return days.onOrAfter(LocalDate.EPOCH).isEmpty();
    }

    @Override
    public List<String> undocumented() {
        return undocumented;
    }

    @Override
    public Optional<FireTimes> fireTimes() {
        return Optional.of(this);
    }

    @Override
    public FireTimes fireTimes(Instant anchor) {
        return this;
    }

    /** The first minute later than the instant at which all fields match. Before 1970 nothing fires. */
    @Override
    public Optional<Instant> firstAfter(Instant instant) {
        if (!instant.isBefore(END)) {
            return Optional.empty();
        }
        Instant earliest = instant.isBefore(BEGINNING)
                ? BEGINNING
                : instant.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return onOrAfter(LocalDateTime.ofInstant(earliest, ZoneOffset.UTC)).map(time -> time.toInstant(ZoneOffset.UTC));
    }

    private Optional<LocalDateTime> onOrAfter(LocalDateTime earliest) {
        LocalDate today = earliest.toLocalDate();
        Optional<LocalDateTime> later = days.onOrAfter(today)
                .filter(today::equals)
                .flatMap(day -> times.onOrAfter(earliest.toLocalTime()))
                .map(today::atTime);
        return later.or(() -> days.onOrAfter(today.plusDays(1)).map(day -> day.atTime(times.first())));
    }

    /** Two expressions are equal when they are written alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cron cron && text.equals(cron.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * The times of day at which a cron fires: every minute of the one in every hour of the other.
     *
     * @param hours at least one of 0 to 23
     * @param minutes at least one of 0 to 59
     */
    record Times(NumberSet hours, NumberSet minutes) {

        LocalTime first() {
            return LocalTime.of(hours.first(), minutes.first());
        }

        /** The first time that is not before the given one, or nothing when the day has no more. */
        Optional<LocalTime> onOrAfter(LocalTime earliest) {
            int minute = minutes.onOrAfter(earliest.getMinute());
            if (hours.contains(earliest.getHour()) && minute != NumberSet.NONE) {
                return Optional.of(LocalTime.of(earliest.getHour(), minute));
            }
            int hour = hours.onOrAfter(earliest.getHour() + 1);
            return hour == NumberSet.NONE ? Optional.empty() : Optional.of(LocalTime.of(hour, minutes.first()));
        }
    }

    /**
     * The dates at which a cron fires.
     *
     * @param day the one of day-of-month and day-of-week that is not {@code ?}
     * @param months at least one of 1 to 12
     * @param years at least one of 1970 to 2199
     */
    record Days(FieldValues day, NumberSet months, NumberSet years) {

        /** The first date that is not before the given one, or nothing when there is no more. */
        Optional<LocalDate> onOrAfter(LocalDate earliest) {
            for (int year = years.onOrAfter(earliest.getYear());
                    year != NumberSet.NONE;
                    year = years.onOrAfter(year + 1)) {
                LocalDate bound = year == earliest.getYear() ? earliest : LocalDate.of(year, 1, 1);
                Optional<LocalDate> date = inYearOf(bound);
                if (date.isPresent()) {
                    return date;
                }
            }
            return Optional.empty();
        }

        private Optional<LocalDate> inYearOf(LocalDate earliest) {
            int month = months.onOrAfter(earliest.getMonthValue());
            while (month != NumberSet.NONE) {
                YearMonth candidate = YearMonth.of(earliest.getYear(), month);
                int bound = month == earliest.getMonthValue() ? earliest.getDayOfMonth() : 1;
                int date = daysOf(candidate).onOrAfter(bound);
                if (date != NumberSet.NONE) {
                    return Optional.of(candidate.atDay(date));
                }
                month = months.onOrAfter(month + 1);
            }
            return Optional.empty();
        }

        private NumberSet daysOf(YearMonth month) {
            IntStream plain =
                    IntStream.rangeClosed(1, month.lengthOfMonth()).filter(date -> isPlain(month.atDay(date)));
            IntStream special = day.special().stream()
                    .flatMap(each -> each.in(month).stream())
                    .mapToInt(LocalDate::getDayOfMonth);
            return NumberSet.of(IntStream.concat(plain, special));
        }

        private boolean isPlain(LocalDate date) {
            return day.field() == CronField.DAY_OF_MONTH
                    ? day.values().contains(date.getDayOfMonth())
                    : day.values().contains(CronField.number(date.getDayOfWeek()));
        }
    }
}
