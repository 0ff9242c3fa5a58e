package dev.rota.status;

import dev.rota.rule.LiveRule;
import dev.rota.schedule.ScheduleExpression;
import dev.rota.status.CountReading.Counts;
import dev.rota.status.Metrics.Count;
import dev.rota.status.PastRun.Starter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns counts into firings and lays them beside the runs that ECS knows.
 *
 * <p>The end of an invocation is counted when it ends: EventBridge tries a start again for up to a day. A count without a firing
 * of its own therefore belongs to the last firing before it that has not been accounted for.
 */
final class FiringCounts {

    /** EventBridge fires somewhere within the minute, and ECS takes a moment to take the task on. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    private static final Duration LATE = Duration.ofMinutes(2);

    private FiringCounts() {}

    /** The runs with what was counted of them, and further ones of which nothing but the count is left. */
    static List<PastRun> merged(LiveRule rule, List<PastRun> known, Counts counted) {
        Duration period = counted.period(rule.name());
        List<PastRun> left = new ArrayList<>(known);
        List<PastRun> merged = new ArrayList<>();
        for (Count firing : firings(counted.of(rule.name()))) {
            PastRun run = left.stream()
                    .filter(one -> one.starter() == Starter.SCHEDULE && isOf(one, firing, period))
                    .findFirst()
                    .orElse(null);
            if (run == null) {
                merged.add(PastRun.ofCount(rule.name(), time(rule, firing, period), firing));
            } else {
                left.remove(run);
                merged.add(run.withCount(firing));
            }
        }
        merged.addAll(left);
        return merged;
    }

    private static boolean isOf(PastRun run, Count firing, Duration period) {
        return !run.at().isBefore(firing.from().minus(EARLY))
                && run.at().isBefore(firing.from().plus(period).plus(LATE));
    }

    private static List<Count> firings(List<Count> counts) {
        List<Count> firings = new ArrayList<>();
        for (Count count : counts) {
            Count last = firings.isEmpty() ? null : firings.get(firings.size() - 1);
            if (count.triggered() == 0 && last != null && last.invoked() == 0) {
                firings.set(
                        firings.size() - 1, new Count(last.from(), last.triggered(), count.invoked(), count.failed()));
            } else {
                firings.add(count);
            }
        }
        return firings;
    }

    /** The fire time within a wide period, where the schedule tells it; else where the period begins. */
    private static Instant time(LiveRule rule, Count firing, Duration period) {
        Instant beginning = firing.from();
        return RuleHistory.schedule(rule)
                .flatMap(ScheduleExpression::fireTimes)
                .flatMap(times -> times.firstAfter(beginning.minusNanos(1)))
                .filter(time -> time.isBefore(beginning.plus(period)))
                .orElse(beginning);
    }
}
