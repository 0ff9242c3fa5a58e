package dev.rota.status;

import dev.rota.rule.Hold;
import dev.rota.rule.LiveRule;
import dev.rota.schedule.Rate;
import dev.rota.schedule.ScheduleExpression;
import dev.rota.status.PastRun.Result;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule and its last runs.
 *
 * @param name the rule's name
 * @param rule the rule as it is in EventBridge; absent when it is not there
 * @param runs the latest first, those of EventBridge and those of {@code rota run}
 * @param changed whether its schedule was changed after its last run, so that nobody can tell whether it was due since
 */
public record RuleHistory(String name, Optional<LiveRule> rule, List<PastRun> runs, boolean changed) {

    public RuleHistory {
        runs = List.copyOf(runs);
    }

    /** The last run that EventBridge started, or should have. */
    public Optional<PastRun> last() {
        return runs.stream()
                .filter(run -> run.starter() == PastRun.Starter.SCHEDULE)
                .findFirst();
    }

    /** Whether it fires. */
    public boolean isEnabled() {
        return rule.filter(live -> live.rule().isEnabled()).isPresent();
    }

    /** That it is on hold, if it is. */
    public Optional<Hold> hold() {
        return isEnabled() ? Optional.empty() : rule.flatMap(live -> live.tags().hold());
    }

    /** Its schedule; empty for a rule that waits for events. */
    public Optional<ScheduleExpression> schedule() {
        return rule.flatMap(RuleHistory::schedule);
    }

    /** When it fires next; empty when it does not, and for a rate, whose minutes only AWS knows. */
    public Optional<Instant> next(Instant now) {
        return isEnabled()
                ? schedule().flatMap(ScheduleExpression::fireTimes).flatMap(times -> times.firstAfter(now))
                : Optional.empty();
    }

    /** The period of a rate. */
    public Optional<Rate> rate() {
        return schedule().filter(Rate.class::isInstance).map(Rate.class::cast);
    }

    /**
     * Whether somebody should look after it: its last run failed, it was due and did not fire, or it does not exist.
     *
     * @param strict whether a last run of which nobody knows how it ended counts as well
     */
    public boolean isAlarming(boolean strict) {
        Set<Result> alarming = strict
                ? EnumSet.of(Result.FAILED, Result.MISSED, Result.UNKNOWN)
                : EnumSet.of(Result.FAILED, Result.MISSED);
        return rule.isEmpty()
                || last().map(PastRun::result).filter(alarming::contains).isPresent();
    }

    /** The schedule of a live rule, if Rota understands it; AWS takes nothing that it does not. */
    static Optional<ScheduleExpression> schedule(LiveRule rule) {
        return ScheduleExpression.readable(rule.rule().scheduleExpression());
    }
}
