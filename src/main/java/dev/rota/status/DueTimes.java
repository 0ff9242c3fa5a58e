package dev.rota.status;

import dev.rota.rule.LiveRule;
import dev.rota.schedule.FireTimes;
import dev.rota.schedule.Rate;
import dev.rota.schedule.ScheduleExpression;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The last fire times of a schedule, looked for backwards. */
final class DueTimes {

    /** A run shows up in CloudWatch only after some minutes; what was due since then is not judged yet. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final Duration UNSCHEDULED = Duration.ofDays(1);

    private static final List<Duration> SPANS = List.of(
            Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(8), Duration.ofDays(32), Duration.ofDays(400));

    private DueTimes() {}

    /** The last times not later than the instant, the latest first; none of a rate, whose minutes only AWS knows. */
    static List<Instant> last(LiveRule rule, Instant until, int count) {
        return RuleHistory.schedule(rule)
                .flatMap(ScheduleExpression::fireTimes)
                .map(times -> last(times, until, count))
                .orElse(List.of());
    }

    /** How far back to look in order to see so many runs of a rule. */
    static Duration span(LiveRule rule, Instant now, int count) {
        Optional<ScheduleExpression> schedule = RuleHistory.schedule(rule);
        Optional<Duration> period = schedule.filter(Rate.class::isInstance).map(rate -> ((Rate) rate).period());
        if (period.isPresent()) {
            return period.get().multipliedBy(count + 1L);
        }
        List<Instant> times = last(rule, now, count);
        return times.isEmpty()
                ? UNSCHEDULED
                : Duration.between(times.get(times.size() - 1), now).plus(GRACE);
    }

    private static List<Instant> last(FireTimes times, Instant until, int count) {
        List<Instant> found = List.of();
        for (Duration span : SPANS) {
            found = times.between(until.minus(span), until).toList();
            if (found.size() >= count) {
                break;
            }
        }
        int first = Math.max(0, found.size() - count);
        return found.subList(first, found.size()).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
