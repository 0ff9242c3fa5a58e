package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.next.Firings;
import dev.rota.next.ScheduledRule;
import dev.rota.next.ZonedDay;
import dev.rota.problem.UsageException;
import dev.rota.render.NextJson;
import dev.rota.render.NextPage;
import dev.rota.render.NextSentences;
import dev.rota.render.NextTable;
import dev.rota.render.NextTimeline;
import dev.rota.render.ZoneClock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Shows when rules start: the times as the result, everything else as conversation. */
final class NextPresentation {

    private static final int MOST_TIMES = 100_000;
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 31;

    private final Console console;
    private final NextOptions options;
    private final ZoneClock clock;
    private final Instant now;
    private final Instant from;
    private final Instant until;

    NextPresentation(Console console, Clock machine, NextOptions options) {
        this.console = console;
        this.options = options;
        this.clock = new ZoneClock(options.zone(machine));
        this.now = machine.instant();
        this.from = options.from(machine);
        this.until = options.until(machine, from);
    }

    void show(List<ScheduledRule> rules) {
        NextSentences sentences = new NextSentences(clock);
        ZonedDay day = ZonedDay.of(from, clock.zone());
        Firings firings = options.timeline() || options.format() == NextOptions.Format.HTML
                ? Firings.of(rules, day)
                : requireFew(Firings.of(rules, from, until, options.count(), MOST_TIMES + 1));
        if (options.timeline()) {
            console.outLines(new NextTimeline(clock, console.outPalette(), console.outWidth()).of(day, firings));
            sentences.clockChange(day).ifPresent(console::say);
        } else {
            switch (options.format()) {
                case TABLE -> console.outLines(new NextTable(clock, now, console.outPalette()).of(firings));
                case JSON -> console.out(new NextJson(clock, from).of(firings));
                case HTML -> new NextPage(clock, now).tell(rules, days(day), console::out);
            }
        }
        if (options.format() == NextOptions.Format.TABLE) {
            sentences.busiest(firings).ifPresent(console::say);
        }
        sentences.limits(firings).forEach(console::say);
    }

    private List<ZonedDay> days(ZonedDay first) {
        ZonedDay last =
                options.hasEnd() ? ZonedDay.of(until.minusNanos(1), clock.zone()) : first.plusDays(USUAL_DAYS - 1);
        List<ZonedDay> days = first.date()
                .datesUntil(last.date().plusDays(1))
                .limit(MOST_DAYS + 1L)
                .map(date -> new ZonedDay(date, clock.zone()))
                .toList();
        if (days.size() > MOST_DAYS) {
            throw new UsageException(
                    "a page shows %d days at most; say so with --until %dd".formatted(MOST_DAYS, MOST_DAYS - 1));
        }
        return days;
    }

    private static Firings requireFew(Firings firings) {
        if (firings.size() > MOST_TIMES) {
            throw new UsageException(
                    "these are more than %,d times; name fewer rules, or an earlier --until".formatted(MOST_TIMES));
        }
        return firings;
    }
}
