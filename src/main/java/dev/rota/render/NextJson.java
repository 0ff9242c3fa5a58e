package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.next.Firings;
import dev.rota.next.Firings.Coincidence;
import dev.rota.next.Firings.Line;
import dev.rota.next.ScheduledRule;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;

/**
 * Start times as JSON for programs. The README documents the members; they are only ever added to, and {@code version} grows when
 * one changes its meaning.
 */
public final class NextJson {

    private static final int VERSION = 2;

    private final ZoneClock clock;
    private final Instant from;

    /** JSON of times from an instant on, in UTC and at this clock. */
    public NextJson(ZoneClock clock, Instant from) {
        this.clock = clock;
        this.from = from;
    }

    /** The text, with a line end. */
    public String of(Firings firings) {
        return Json.object()
                .with("version", VERSION)
                .with("zone", clock.name())
                .with("from", time(from))
                .withEach("rules", firings.lines(), this::rule)
                .withEach("atOnce", firings.coincidences(), this::coincidence)
                .document();
    }

    private Json rule(Line line) {
        ScheduledRule rule = line.rule();
        return Json.object()
                .with("rule", rule.name())
                .with("name", rule.name())
                .with("file", rule.place().source().name())
                .with("line", rule.place().line())
                .with("enabled", rule.enabled())
                .with("tasks", rule.tasks())
                .withText("schedule", rule.schedule().map(ScheduleExpression::text))
                .withText("description", rule.description())
                .withText("words", rule.schedule().map(ScheduleExpression::describe))
                .withText("period", rule.rate().map(rate -> rate.period().toString()))
                .withEach("times", line.times(), this::time)
                .build();
    }

    private Json coincidence(Coincidence coincidence) {
        return Json.object()
                .with("time", time(coincidence.time()))
                .with("tasks", coincidence.tasks())
                .withEach("rules", coincidence.rules(), rule -> Json.of(rule.name()))
                .build();
    }

    private Json time(Instant time) {
        return Json.object()
                .with("utc", time.toString())
                .with("local", clock.iso(time))
                .build();
    }
}
