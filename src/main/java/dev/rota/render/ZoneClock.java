package dev.rota.render;

import dev.rota.next.Firings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.function.Function;

/**
 * How times read in one time zone.
 *
 * @param zone the zone
 */
public record ZoneClock(ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE_AND_OFFSET =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm xxx", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final int DAYS_OF_WEEK = 7;
    private static final Duration LONG = Duration.ofDays(2);

    /** The zone's name: {@code Asia/Tokyo}, {@code UTC}. */
    public String name() {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** {@code Sat 2026-11-21 19:00 +09:00}. */
    public String minute(Instant time) {
        return MINUTE_AND_OFFSET.format(at(time));
    }

    /** How times are written that stand under the zone's name: with the offset only where it is not the same for all of them. */
    Function<Instant, String> minutes(Firings firings) {
        long offsets = firings.lines().stream()
                .flatMap(line -> line.times().stream())
                .map(time -> at(time).getOffset())
                .distinct()
                .limit(2)
                .count();
        return time -> (offsets > 1 ? MINUTE_AND_OFFSET : MINUTE).format(at(time));
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

    /**
     * A time as people say it who know what time it is: {@code 12 min ago}, {@code in 48 min}, {@code yesterday 12:00},
     * {@code Tue 12:00}, {@code 2026-11-12 12:00}.
     */
    String spoken(Instant now, Instant time) {
        Duration distance = Duration.between(time, now);
        if (distance.abs().compareTo(Duration.ofHours(1)) < 0) {
            return distance.isNegative() ? "in " + span(distance.negated()) : span(distance) + " ago";
        }
        return day(at(now).toLocalDate(), at(time).toLocalDate()) + " " + timeOfDay(time);
    }

    private static String day(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        } else if (Math.abs(days) == 1) {
            return days < 0 ? "yesterday" : "tomorrow";
        }
        return Math.abs(days) < DAYS_OF_WEEK ? DAY_OF_WEEK.format(day) : day.toString();
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
