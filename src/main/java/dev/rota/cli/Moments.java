package dev.rota.cli;

import dev.rota.problem.UsageException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as people write them: a date, a date with a time, with an offset or in the zone that is spoken of. */
final class Moments {

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})(m|h|d)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(?:[zZ]|[+-][0-9]{2}:[0-9]{2})");

    private Moments() {}

    /**
     * The moment.
     *
     * @param option what it is said at, for the message
     */
    static Instant parse(String option, String text, ZoneId zone) {
        String written = text.strip().replaceFirst("(?<=[0-9]) (?=[0-9])", "T");
        try {
            if (DATE.matcher(written).matches()) {
                return LocalDate.parse(written).atStartOfDay(zone).toInstant();
            }
            return WITH_OFFSET.matcher(written).matches()
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "%s must be a time such as 2026-11-21, 2026-11-21T09:30 or 2026-11-21T09:30+09:00, but it is '%s'"
                            .formatted(option, text));
        }
    }

    /** The moment, or one that lies so long before now: {@code 90m}, {@code 24h}, {@code 7d}. */
    static Instant ago(String option, String text, ZoneId zone, Instant now) {
        Instant moment = parse(option, text, zone, now);
        return SPAN.matcher(text).matches() ? now.minus(Duration.between(now, moment)) : moment;
    }

    /** The moment, or one that lies so long after another: {@code 90m}, {@code 24h}, {@code 7d}. */
    static Instant parse(String option, String text, ZoneId zone, Instant from) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return parse(option, text, zone);
        }
        long number = Long.parseLong(span.group(1));
        return switch (span.group(2)) {
            case "m" -> from.plus(Duration.ofMinutes(number));
            case "h" -> from.plus(Duration.ofHours(number));
            default -> from.atZone(zone).plusDays(number).toInstant();
        };
    }
}
