package dev.rota.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Fires once: {@code at(yyyy-mm-ddThh:mm:ss)}. EventBridge Scheduler takes it, rules do not.
 *
 * @param text the expression as it was written
 * @param time the moment on the clock of the schedule's own time zone, which is UTC unless the schedule names another
 */
public record At(String text, LocalDateTime time) implements ScheduleExpression {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

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
}
