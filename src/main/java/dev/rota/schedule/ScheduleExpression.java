package dev.rota.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something fires, as AWS writes it: {@code cron(...)}, {@code rate(...)} or {@code at(...)}. */
public sealed interface ScheduleExpression permits At, Cron, Rate {

    /** How many characters AWS takes at most. */
    int MAXIMUM_LENGTH = 256;

    /**
     * Reads an expression as strictly as AWS documents it: the word in front and a rate's unit in lower case, names of
     * months and days in any case, white space only between fields.
     *
     * @throws ScheduleException if AWS would not take it, with the offending part and the way out
     */
    static ScheduleExpression parse(String text) {
        return ExpressionParser.parse(text);
    }

    /** A live schedule, if Rota understands it; AWS takes none that it does not. Empty as well for a rule without a schedule. */
    static Optional<ScheduleExpression> readable(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(ScheduleExpression::parse);
        } catch (ScheduleException unreadable) {
            return Optional.empty();
        }
    }

    /** The expression as it was written. */
    String text();

    /**
     * Short English for summaries, such as {@code daily 10:00 UTC} or {@code Mon–Fri 09:30 UTC}; the expression itself
     * where no short form would tell the whole truth.
     */
    String describe();

    /** Whether an EventBridge rule takes it. EventBridge Scheduler takes all of them. */
    boolean isForRules();

    /** Whether AWS takes it though it can never fire, such as the 30th of February. */
    boolean neverFires();

    /** The parts AWS takes without documenting what they mean, as they were written; usually none. */
    List<String> undocumented();

    /**
     * The fire times, if the expression alone tells them. A rate does not: its first period begins when AWS creates or
     * changes the rule, so nothing is given rather than a guess.
     */
    Optional<FireTimes> fireTimes();

    /**
     * Whether a rule with this schedule, enabled and unchanged all the while, should have fired later than the first instant and
     * not later than the second. A rate is told without an anchor where the span holds a whole period.
     */
    default Due dueBetween(Instant after, Instant until) {
        return fireTimes()
                .map(times -> times.between(after, until).findFirst().isPresent() ? Due.YES : Due.NO)
                .orElse(Due.UNKNOWN);
    }

    /**
     * The fire times, given an instant at which the schedule began or is known to have fired. Only a rate needs the
     * anchor, and only as true as the anchor are its times; the others ignore it.
     */
    FireTimes fireTimes(Instant anchor);

    /** Whether something should have fired within a span of time. */
    public enum Due {
        /** At least once. */
        YES,
        /** Not once. */
        NO,
        /** Nobody can tell: the span is shorter than the period of a rate, whose phase only AWS knows. */
        UNKNOWN
    }
}
