package dev.rota.next;

import dev.rota.problem.Place;
import dev.rota.schedule.Rate;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule, as far as it matters for when it starts.
 *
 * @param name the rule's name
 * @param schedule its schedule; empty for a rule that waits for events
 * @param description what its file says of it
 * @param enabled whether it fires; a disabled rule keeps its schedule
 * @param tasks how many tasks it starts each time
 * @param place where it is written
 */
public record ScheduledRule(
        String name,
        Optional<ScheduleExpression> schedule,
        Optional<String> description,
        boolean enabled,
        int tasks,
        Place place) {

    /** When it starts, in words. */
    public String words() {
        return schedule.map(ScheduleExpression::describe).orElse("when an event matches its pattern");
    }

    /** The period of a rate, whose times depend on when AWS last saw it changed; empty for every other schedule. */
    public Optional<Rate> rate() {
        return schedule.filter(Rate.class::isInstance).map(Rate.class::cast);
    }

    /** The times later than the first instant and not later than the second; none where nobody can tell them. */
    public Stream<Instant> times(Instant after, Instant until) {
        return schedule.flatMap(ScheduleExpression::fireTimes)
                .map(times -> times.between(after, until))
                .orElseGet(Stream::empty);
    }
}
