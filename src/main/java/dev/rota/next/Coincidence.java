package dev.rota.next;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A minute at which several rules start.
 *
 * @param time the minute
 * @param rules those that start, two or more, in the order of the files
 */
public record Coincidence(Instant time, List<ScheduledRule> rules) {

    /** Most tasks first, then in the order of time. */
    public static final Comparator<Coincidence> BUSIEST_FIRST =
            Comparator.comparingInt(Coincidence::tasks).reversed().thenComparing(Coincidence::time);

    public Coincidence {
        rules = List.copyOf(rules);
    }

    /** How many tasks they start together. */
    public int tasks() {
        return rules.stream().mapToInt(ScheduledRule::tasks).sum();
    }
}
