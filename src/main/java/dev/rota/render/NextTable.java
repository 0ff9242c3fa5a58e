package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.console.Printable;
import dev.rota.next.Firings;
import dev.rota.next.Firings.Line;
import dev.rota.next.ScheduledRule;
import dev.rota.schedule.FireTimes;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Start times as a table: one line for each time, in the order of time, and one for each rule that has none, with the reason. */
public final class NextTable {

    private final ZoneClock clock;
    private final Instant now;
    private final Palette palette;

    private record Row(Instant time, List<String> cells, boolean muted) {

        Row {
            cells = cells.stream().map(Printable::line).toList();
        }
    }

    /** A table for someone at this clock, who reads it now. */
    public NextTable(ZoneClock clock, Instant now, Palette palette) {
        this.clock = clock;
        this.now = now;
        this.palette = palette;
    }

    /** The table with its heading, each line with a line end. */
    public String of(Firings firings) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Instant.MIN, List.of("RULE", "NEXT (%s)".formatted(clock.name()), "IN", "SCHEDULE"), false));
        Function<Instant, String> written = clock.minutes(firings);
        firings.lines().forEach(line -> addRows(line, written, rows));
        rows.sort(
                Comparator.comparing(Row::time).thenComparing(row -> row.cells().get(0)));
        Columns columns = Columns.of(rows.stream().map(Row::cells).toList());
        StringBuilder text = new StringBuilder();
        text.append(palette.paint(Style.HEADING, columns.line(rows.get(0).cells())))
                .append('\n');
        for (Row row : rows.subList(1, rows.size())) {
            String line = columns.line(row.cells());
            text.append(row.muted() ? palette.paint(Style.MUTED, line) : line).append('\n');
        }
        return text.toString();
    }

    private void addRows(Line line, Function<Instant, String> written, List<Row> rows) {
        String name = line.rule().name();
        String words = schedule(line.rule());
        line.times()
                .forEach(time -> rows.add(new Row(
                        time, List.of(name, written.apply(time), ZoneClock.distance(now, time), words), false)));
        if (line.times().isEmpty()) {
            rows.add(new Row(Instant.MAX, List.of(name, instead(line.rule()), within(line.rule()), words), true));
        }
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

    private static String schedule(ScheduledRule rule) {
        return rule.schedule().map(ScheduleExpression::describe).orElse("when an event matches its pattern");
    }
}
