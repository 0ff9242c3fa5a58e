package dev.rota.render;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

/**
 * How times read in one time zone.
 *
 * @param zone the zone
 */
public record ZoneClock(ZoneId zone) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm xxx", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Duration LONG = Duration.ofDays(2);

    /** The zone's name: {@code Asia/Tokyo}, {@code UTC}. */
    public String name() {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** {@code Sat 2026-11-21 19:00 +09:00}. */
    public String minute(Instant time) {
        return MINUTE.format(at(time));
    }

    /** {@code 19:00}. */
    public String timeOfDay(Instant time) {
        return TIME_OF_DAY.format(at(time));
    }

    /** The same on the clock of UTC. */
    static String timeOfDayInUtc(Instant time) {
        return TIME_OF_DAY.format(time.atZone(ZoneOffset.UTC));
    }

    /** {@code 2026-11-21T19:00:00+09:00}, for programs. */
    public String iso(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(time));
    }

    /** What a change of the clock does, such as {@code at 02:00 the clock goes forward to 03:00}. */
    static String words(ZoneOffsetTransition change) {
        return "at %s the clock goes %s to %s"
                .formatted(
                        TIME_OF_DAY.format(change.getDateTimeBefore()),
                        change.isGap() ? "forward" : "back",
                        TIME_OF_DAY.format(change.getDateTimeAfter()));
    }

    /** How far away a time is: {@code 9 h 5 min}, {@code 3 days ago}. */
    static String distance(Instant now, Instant time) {
        return time.isBefore(now) ? span(Duration.between(time, now)) + " ago" : span(Duration.between(now, time));
    }

    /** A span in its two largest units: {@code 9 h 5 min}, {@code 3 days 4 h}. */
    static String span(Duration span) {
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return "less than 1 min";
        }
        if (span.compareTo(LONG) >= 0) {
            return span.toDays() + " days" + (span.toHoursPart() == 0 ? "" : " " + span.toHoursPart() + " h");
        }
        long hours = span.toHours();
        String minutes = span.toMinutesPart() + " min";
        return hours == 0 ? minutes : hours + " h" + (span.toMinutesPart() == 0 ? "" : " " + minutes);
    }

    private ZonedDateTime at(Instant time) {
        return time.atZone(zone);
    }
}
