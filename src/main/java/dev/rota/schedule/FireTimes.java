package dev.rota.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The instants at which a schedule fires, up to the end of the year 2199, where AWS's cron ends.
 *
 * <p>AWS promises the minute, not the second: a rule fires somewhere within the minute that begins at the instant.
 */
@FunctionalInterface
public interface FireTimes {

    /** The last instant anything fires lies before this one: the beginning of the year 2200. */
    Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /** The first time later than the instant, or nothing when the schedule has come to its end. */
    Optional<Instant> firstAfter(Instant instant);

    /** All times later than the instant in ascending order: computed as they are asked for, never without an end. */
    default Stream<Instant> after(Instant instant) {
        return Stream.iterate(firstAfter(instant), Optional::isPresent, time -> time.flatMap(this::firstAfter))
                .flatMap(Optional::stream);
    }

    /** The times later than the first instant and not later than the second, in ascending order. */
    default Stream<Instant> between(Instant after, Instant until) {
        return after(after).takeWhile(time -> !time.isAfter(until));
    }
}
