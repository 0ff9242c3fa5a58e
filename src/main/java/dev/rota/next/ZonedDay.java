package dev.rota.next;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day of the calendar in a time zone. It has 23 or 25 hours where the clock is changed, and other lengths where zones are moved.
 *
 * @param date the date
 * @param zone whose midnight it begins and ends with
 */
public record ZonedDay(LocalDate date, ZoneId zone) {

    /**
     * An hour on the clock of the zone, or the part of one that is left where the clock is changed within it.
     *
     * @param start its first instant, on that clock
     * @param end the first instant that is no longer in it
     */
    public record Hour(ZonedDateTime start, ZonedDateTime end) {

        /** Whether the instant lies in it. */
        public boolean holds(Instant instant) {
            return !instant.isBefore(start.toInstant()) && instant.isBefore(end.toInstant());
        }
    }

    /** The day that an instant lies in. */
    public static ZonedDay of(Instant instant, ZoneId zone) {
        return new ZonedDay(LocalDate.ofInstant(instant, zone), zone);
    }

    /** Its first instant. */
    public Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The first instant of the day after. */
    public Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day that comes so many days later. */
    public ZonedDay plusDays(int days) {
        return new ZonedDay(date.plusDays(days), zone);
    }

    /** The changes of the clock within it; usually none. */
    public Optional<ZoneOffsetTransition> clockChange() {
        return Optional.ofNullable(zone.getRules().nextTransition(start().minusNanos(1)))
                .filter(change -> change.getInstant().isBefore(end()));
    }

    /** Its hours in their order, those that the clock shows twice included. */
    public List<Hour> hours() {
        List<Hour> hours = new ArrayList<>();
        Instant start = start();
        while (start.isBefore(end())) {
            Instant next = endOfHour(start);
            hours.add(new Hour(start.atZone(zone), next.atZone(zone)));
            start = next;
        }
        return hours;
    }

    /** The clock's next full hour, the change of the clock or midnight, whichever comes first. */
    private Instant endOfHour(Instant start) {
        ZonedDateTime local = start.atZone(zone);
        Instant fullHour = local.toLocalDateTime()
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toInstant(local.getOffset());
        return Stream.concat(
                        Stream.of(fullHour, end()),
                        Stream.ofNullable(zone.getRules().nextTransition(start)).map(ZoneOffsetTransition::getInstant))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
