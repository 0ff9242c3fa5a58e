package dev.rota.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What CloudWatch has counted of rules in one region of one account. Counts arrive some minutes late.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html">EventBridge: metrics</a>
 */
public interface Metrics {

    /** One call asks for no more rules at once. */
    int AT_ONCE = 166;

    /**
     * What was counted, in the order of time; a rule without counts is absent.
     *
     * @param rules at most {@link #AT_ONCE} names
     * @param from the first instant that counts, where a period begins
     * @param until the first instant that no longer counts
     * @param period how finely; counts of short periods are kept for less long
     * @throws dev.rota.problem.ServiceException when they cannot be read
     */
    Map<String, List<Count>> counts(Collection<String> rules, Instant from, Instant until, Duration period);

    /**
     * What was counted of a rule within a period. A period in which nothing was counted is not there.
     *
     * @param from when the period begins
     * @param triggered how often the rule fired
     * @param invoked how often a target was started, or the attempts to start it had come to their end
     * @param failed how often of these it could not be
     */
    record Count(Instant from, int triggered, int invoked, int failed) {}
}
