package dev.rota.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Fires again and again with the same time between: {@code rate(5 minutes)}.
 *
 * @param text the expression as it was written
 * @param value how many units lie between two fire times, 1 or more
 * @param unit minutes, hours or days; a day has always 24 hours
 */
public record Rate(String text, int value, ChronoUnit unit) implements ScheduleExpression {

    /** The time between two fire times. */
    public Duration period() {
        return Duration.of(value, unit);
    }

    @Override
    public String describe() {
        String units = unit.toString().toLowerCase(Locale.ROOT);
        return value == 1 ? "every " + units.substring(0, units.length() - 1) : "every " + value + " " + units;
    }

    @Override
    public boolean isForRules() {
        return true;
    }

    @Override
    public boolean neverFires() {
        return false;
    }

    @Override
    public List<String> undocumented() {
        return List.of();
    }

    /** Nothing: the first period begins when AWS creates or changes the rule, which the expression does not tell. */
    @Override
    public Optional<FireTimes> fireTimes() {
        return Optional.empty();
    }

    /** A span of at least one period holds a fire time wherever the periods begin. */
    @Override
    public Due dueBetween(Instant after, Instant until) {
        boolean holdsPeriod = Duration.between(after, until).compareTo(period()) >= 0;
        return until.isAfter(after) ? holdsPeriod ? Due.YES : Due.UNKNOWN : Due.NO;
    }

    /** Whole periods after the anchor: none at it and none before it. */
    @Override
    public FireTimes fireTimes(Instant anchor) {
        return instant -> firstAfter(instant, anchor);
    }

    private Optional<Instant> firstAfter(Instant instant, Instant anchor) {
        if (!instant.isBefore(FireTimes.END) || !anchor.isBefore(FireTimes.END)) {
            return Optional.empty();
        }
        long passed =
                instant.isBefore(anchor) ? 0 : Duration.between(anchor, instant).dividedBy(period());
        return Optional.of(anchor.plusSeconds(period().toSeconds() * (passed + 1)))
                .filter(time -> time.isBefore(FireTimes.END));
    }
}
