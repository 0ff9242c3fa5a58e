package dev.rota.status;

import dev.rota.schedule.FireTimes;
import dev.rota.schedule.Rate;
import dev.rota.schedule.ScheduleExpression;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells from a rule's last firings whether its schedule was changed since. No API tells when that was, so whether the new schedule
 * was already in force at a time of its own cannot be told either.
 */
final class ScheduleChange {

    /** EventBridge fires somewhere within the minute, and ECS takes a moment to take the task on. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private ScheduleChange() {}

    /**
     * Whether the firings are not those that the schedule would have had.
     *
     * @param firings the latest first; the last of them must be there without a gap
     * @param period how finely they are known
     */
    static boolean isEvident(ScheduleExpression schedule, List<Instant> firings, Duration period) {
        if (firings.isEmpty()) {
            return false;
        }
        Optional<Instant> before = firings.stream().skip(1).findFirst();
        if (schedule instanceof Rate rate) {
            return before.filter(at -> !isAbout(rate.period(), Duration.between(at, firings.get(0)), period))
                    .isPresent();
        }
        return schedule.fireTimes()
                .filter(times -> !isOf(times, firings.get(0))
                        || before.filter(at -> !isNext(times, at, firings.get(0)))
                                .isPresent())
                .isPresent();
    }

    private static boolean isAbout(Duration wanted, Duration actual, Duration period) {
        return wanted.minus(actual).abs().compareTo(LATE.plus(period)) <= 0;
    }

    private static boolean isOf(FireTimes times, Instant firing) {
        return times.between(firing.minus(LATE), firing).findAny().isPresent();
    }

    /** Whether the schedule has no further time between two firings. */
    private static boolean isNext(FireTimes times, Instant before, Instant firing) {
        return isOf(times, before)
                && times.between(before, firing.minus(LATE)).findAny().isEmpty();
    }
}
