package dev.rota.render;

import dev.rota.rule.Rule;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import java.util.Objects;
import java.util.Optional;

/** What schedules mean, in words. A live schedule that Rota cannot read is shown as it stands. */
final class ScheduleWords {

    private ScheduleWords() {}

    /** {@code was daily 10:00 UTC, becomes daily 20:00 UTC}; empty when the schedule stays. */
    static Optional<String> change(Optional<Rule> before, Optional<Rule> after) {
        String from = before.map(Rule::scheduleExpression).orElse(null);
        String to = after.map(Rule::scheduleExpression).orElse(null);
        return from == null || to == null || Objects.equals(from, to)
                ? Optional.empty()
                : Optional.of("was %s, becomes %s".formatted(describe(from), describe(to)));
    }

    private static String describe(String expression) {
        try {
            return ScheduleExpression.parse(expression).describe();
        } catch (ScheduleException unreadable) {
            return expression;
        }
    }
}
