package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.console.Palette.Symbol;
import dev.rota.render.Table.Row;
import dev.rota.rule.Hold;
import dev.rota.status.PastRun;
import dev.rota.status.PastRun.Result;
import dev.rota.status.RuleHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Rules with their last runs as a table: a line for each run, and one for each rule that has none. */
public final class StatusTable {

    private static final String NOTHING = "-";
    private static final int RESULT = 3;

    /** What ECS says can be long; all of it is in the sentences beside the table and in JSON. */
    private static final int LONGEST_RESULT = 48;

    private static final int SHORTEST_RESULT = 16;

    private final ZoneClock clock;
    private final Instant now;
    private final RunWords words;
    private final Palette palette;
    private final OptionalInt width;
    private int longest = LONGEST_RESULT;

    /**
     * A table for someone at this clock, who reads it now.
     *
     * @param width how many columns there are; without, none is cut to them
     */
    public StatusTable(ZoneClock clock, Instant now, Palette palette, OptionalInt width) {
        this.width = width;
        this.clock = clock;
        this.now = now;
        this.words = new RunWords(clock, now);
        this.palette = palette;
    }

    /** The table with its heading, each line with a line end. */
    public String of(List<RuleHistory> rules) {
        Table table = Table.of(rows(rules));
        int excess = table.total() - width.orElse(Integer.MAX_VALUE / 2);
        if (excess > 0) {
            longest = Math.max(SHORTEST_RESULT, table.widths().get(RESULT) - excess);
            table = Table.of(rows(rules));
        }
        StringBuilder text = new StringBuilder();
        for (Row row : table.rows()) {
            text.append(table.line(row.cells(), (column, cell) -> painted(row, column, cell)))
                    .append('\n');
        }
        return text.toString();
    }

    private List<Row> rows(List<RuleHistory> rules) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.heading("RULE", "LAST RUN", "TOOK", "RESULT", "NEXT (%s)".formatted(clock.name())));
        rules.forEach(rule -> addRows(rule, rows));
        return rows;
    }

    private void addRows(RuleHistory rule, List<Row> rows) {
        String next = next(rule);
        if (rule.runs().isEmpty()) {
            boolean missing = rule.rule().isEmpty();
            rows.add(new Row(
                    List.of(rule.name(), NOTHING, NOTHING, missing ? "not in EventBridge" : NOTHING, next),
                    missing ? Optional.of(Style.ERROR) : Optional.empty()));
        }
        boolean first = true;
        for (PastRun run : rule.runs()) {
            rows.add(new Row(
                    List.of(
                            rule.name(),
                            words.time(run),
                            RunWords.took(run),
                            cut(words.brief(rule, run)),
                            first ? next : ""),
                    style(run.result())));
            first = false;
        }
    }

    private static Optional<Style> style(Result result) {
        return switch (result) {
            case OK -> Optional.of(Style.SUCCESS);
            case FAILED, MISSED -> Optional.of(Style.ERROR);
            case UNKNOWN -> Optional.of(Style.WARNING);
            case RUNNING -> Optional.empty();
        };
    }

    private String next(RuleHistory rule) {
        if (rule.rule().isEmpty()) {
            return NOTHING;
        } else if (!rule.isEnabled()) {
            return rule.hold().map(this::onHold).orElse("disabled");
        } else if (rule.schedule().isEmpty()) {
            return "on events";
        }
        return rule.next(now)
                .map(time -> clock.spoken(now, time))
                .or(() -> rule.rate().map(rate -> "within " + ZoneClock.span(rate.period())))
                .orElse("never again");
    }

    private String onHold(Hold hold) {
        return "on hold"
                + HoldWords.moment(hold)
                        .map(time -> " since " + clock.spoken(now, time))
                        .orElse("")
                + HoldWords.because(hold);
    }

    private String cut(String text) {
        String ellipsis = palette.symbol(Symbol.ELLIPSIS);
        return isWhole(text)
                ? text
                : text.substring(0, longest - ellipsis.length()).stripTrailing() + ellipsis;
    }

    private String painted(Row row, int column, String cell) {
        boolean heading = row.style().equals(Optional.of(Style.HEADING));
        return row.style().isPresent() && (heading || column == RESULT)
                ? palette.paint(row.style().get(), cell)
                : cell;
    }

    /** Whether all of what is said of a run stands in the table that was made last. */
    boolean isWhole(String result) {
        return result.length() <= longest;
    }
}
