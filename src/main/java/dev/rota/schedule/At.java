package dev.rota.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fires once: {@code at(yyyy-mm-ddThh:mm:ss)}. EventBridge Scheduler takes it, rules do not.
 *
 * @param text the expression as it was written
 * @param time the moment on the clock of the schedule's own time zone, which is UTC unless the schedule names another
 */
public record At(String text, LocalDateTime time) implements ScheduleExpression {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** Without a time zone, because the expression has none. */
    @Override
    public String describe() {
        return "once, " + (time.getSecond() == 0 ? SHORT : LONG).format(time);
    }

    @Override
    public boolean isForRules() {
        return false;
    }

    @Override
    public boolean neverFires() {
        return !inUtc().isBefore(FireTimes.END);
    }

    @Override
    public List<String> undocumented() {
        return List.of();
    }

    /** The one time, read in UTC. For a schedule with a time zone of its own use {@link #time()}. */
    @Override
    public Optional<FireTimes> fireTimes() {
        return Optional.of(instant -> Optional.of(inUtc()).filter(time -> time.isAfter(instant) && !neverFires()));
    }

    @Override
    public FireTimes fireTimes(Instant anchor) {
        return fireTimes().orElseThrow();
    }

    private Instant inUtc() {
        return time.toInstant(ZoneOffset.UTC);
    }

    static At parse(Fragment inside) {
        String text = inside.text();
        if (!SHAPE.matcher(text).matches()) {
            throw inside.problem(wayOut(text));
        }
        try {
            return new At(inside.expression(), LocalDateTime.parse(text, FORMAT));
        } catch (DateTimeException e) {
            throw inside.problem("'%s' is not a valid date and time; correct the day or the time".formatted(text));
        }
    }

    private static String wayOut(String text) {
        int kept = Math.min(text.length(), "yyyy-mm-ddThh:mm:ss".length());
        return SHAPE.matcher(text.substring(0, kept)).matches()
                ? "'%s' must not follow the seconds; set a time zone beside the expression, and write at(%s)"
                        .formatted(text.substring(kept), text.substring(0, kept))
                : "'%s' is not of the form yyyy-mm-ddThh:mm:ss; write it like at(2026-11-20T10:00:00)".formatted(text);
    }
}
