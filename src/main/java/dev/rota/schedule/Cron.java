package dev.rota.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Fires by the calendar, in UTC: {@code cron(minutes hours day-of-month month day-of-week year)}. */
public final class Cron implements ScheduleExpression, FireTimes {

    private static final Instant BEGINNING = Instant.EPOCH;

    private final String text;
    private final FiringDays days;
    private final FiringTimes times;
    private final List<String> undocumented;

    Cron(String text, FiringDays days, FiringTimes times, List<String> undocumented) {
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
}
