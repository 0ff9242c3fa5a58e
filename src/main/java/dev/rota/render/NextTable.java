package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.next.Firings;
import dev.rota.next.Firings.Line;
import dev.rota.next.ScheduledRule;
import dev.rota.render.Table.Row;
import dev.rota.schedule.FireTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Start times as a table: one line for each time, in the order of time, and one for each rule that has none, with the reason. */
public final class NextTable {

    private final ZoneClock clock;
    private final Instant now;
    private final Palette palette;

    private record Entry(Instant time, Row row) {}

    /** A table for someone at this clock, who reads it now. */
    public NextTable(ZoneClock clock, Instant now, Palette palette) {
        this.clock = clock;
        this.now = now;
        this.palette = palette;
    }

    /** The table with its heading, each line with a line end. */
    public String of(Firings firings) {
        Function<Instant, String> written = clock.minutes(firings);
        Stream<Entry> entries = firings.lines().stream()
                .flatMap(line -> entries(line, written))
                .sorted(Comparator.comparing(Entry::time)
                        .thenComparing(entry -> entry.row().cells().get(0)));
        return Table.of(Stream.concat(
                                Stream.of(Row.heading("RULE", "NEXT (%s)".formatted(clock.name()), "IN", "SCHEDULE")),
                                entries.map(Entry::row))
                        .toList())
                .text(palette);
    }

    private Stream<Entry> entries(Line line, Function<Instant, String> written) {
        ScheduledRule rule = line.rule();
        return line.times().isEmpty()
                ? Stream.of(
                        new Entry(Instant.MAX, Row.of(true, rule.name(), instead(rule), within(rule), rule.words())))
                : line.times().stream()
                        .map(time -> new Entry(
                                time,
                                Row.of(
                                        false,
                                        rule.name(),
                                        written.apply(time),
                                        ZoneClock.distance(now, time),
                                        rule.words())));
    }

    /** What stands where a time would. */
    private String instead(ScheduledRule rule) {
        if (!rule.enabled()) {
            return "disabled";
        }
        if (rule.schedule().isEmpty()) {
            return "on events";
        }
        if (rule.rate().isPresent()) {
            return "?";
        }
        return rule.times(now, FireTimes.END).findFirst().isPresent() ? "not in this time" : "never again";
    }

    private static String within(ScheduledRule rule) {
        return rule.enabled()
                ? rule.rate()
                        .map(rate -> "within " + ZoneClock.span(rate.period()))
                        .orElse("")
                : "";
    }
}
