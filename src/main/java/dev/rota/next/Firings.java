package dev.rota.next;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When rules start within a span of time.
 *
 * @param lines each rule with its times, the rule that starts first before the others; rules without times come last
 */
public record Firings(List<Line> lines) {

    /**
     * A rule and when it starts.
     *
     * @param rule the rule
     * @param times in ascending order; none of a disabled rule, and none where they cannot be told
     */
    public record Line(ScheduledRule rule, List<Instant> times) {

        /** By the first time, and rules of the same by their names. */
        private static final Comparator<Line> SOONEST_FIRST = Comparator.comparing(Line::first)
                .thenComparing(line -> line.rule().name());

        public Line {
            times = List.copyOf(times);
        }

        private Instant first() {
            return times.isEmpty() ? Instant.MAX : times.get(0);
        }
    }

    public Firings {
        lines = lines.stream().sorted(Line.SOONEST_FIRST).toList();
    }

    /**
     * The times of some rules.
     *
     * @param from the first instant that counts
     * @param until the first instant that no longer counts
     * @param count how many times of each rule at most
     * @param most how many times in all at most; further ones are left out
     */
    public static Firings of(List<ScheduledRule> rules, Instant from, Instant until, int count, int most) {
        List<Line> lines = new ArrayList<>();
        int left = most;
        for (ScheduledRule rule : rules) {
            List<Instant> times = rule.enabled()
                    ? rule.times(from.minusNanos(1), until.minusNanos(1))
                            .limit(Math.min(count, left))
                            .toList()
                    : List.of();
            lines.add(new Line(rule, times));
            left -= times.size();
        }
        return new Firings(lines);
    }

    /** All times within a day. */
    public static Firings of(List<ScheduledRule> rules, ZonedDay day) {
        return of(rules, day.start(), day.end(), Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The minutes at which several of the rules start, in the order of time. */
    public List<Coincidence> coincidences() {
        Map<Instant, List<ScheduledRule>> starts = new TreeMap<>();
        lines.forEach(line -> line.times()
                .forEach(time -> starts.computeIfAbsent(time, first -> new ArrayList<>(1))
                        .add(line.rule())));
        return starts.entrySet().stream()
                .filter(start -> start.getValue().size() > 1)
                .map(start -> new Coincidence(
                        start.getKey(),
                        start.getValue().stream()
                                .sorted(Comparator.comparing(ScheduledRule::name))
                                .toList()))
                .toList();
    }

    /** How many times there are in all. */
    public int size() {
        return lines.stream().mapToInt(line -> line.times().size()).sum();
    }

    /**
     * A minute at which several rules start.
     *
     * @param time the minute
     * @param rules those that start, two or more, by name
     * @param tasks how many tasks they start together
     */
    public record Coincidence(Instant time, List<ScheduledRule> rules, int tasks) {

        /** Most tasks first, then in the order of time. */
        public static final Comparator<Coincidence> BUSIEST_FIRST =
                Comparator.comparingInt(Coincidence::tasks).reversed().thenComparing(Coincidence::time);

        public Coincidence {
            rules = List.copyOf(rules);
        }

        /** Rules that start at a minute. */
        public Coincidence(Instant time, List<ScheduledRule> rules) {
            this(time, rules, rules.stream().mapToInt(ScheduledRule::tasks).sum());
        }
    }
}
