package dev.rota.render;

import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Schedules that AWS may take but that never fire, or never again. */
public final class ScheduleWarnings {

    private ScheduleWarnings() {}

    /** A sentence for each rule of the files that is enabled and does not fire from now on, with the rule's place. */
    public static List<String> of(Desired desired, Instant now) {
        return desired.rules().stream()
                .filter(rule -> rule.rule().isEnabled())
                .flatMap(rule -> warning(rule, now).stream())
                .toList();
    }

    private static Optional<String> warning(DesiredRule rule, Instant now) {
        return Optional.ofNullable(rule.rule().scheduleExpression()).flatMap(text -> {
            try {
                return fate(ScheduleExpression.parse(text), now)
                        .map(fate ->
                                "%s: rule %s is enabled, but %s %s".formatted(rule.place(), rule.name(), text, fate));
            } catch (ScheduleException unreadable) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> fate(ScheduleExpression schedule, Instant now) {
        if (schedule.neverFires()) {
            return Optional.of("never fires");
        }
        boolean over = schedule.fireTimes()
                .map(times -> times.firstAfter(now).isEmpty())
                .orElse(false);
        return over ? Optional.of("has fired for the last time") : Optional.empty();
    }
}
