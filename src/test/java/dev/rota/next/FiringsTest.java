package dev.rota.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.next.Firings.Coincidence;
import dev.rota.problem.Place;
import dev.rota.problem.Source;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiringsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final int ANY = Integer.MAX_VALUE;

    private final ScheduledRule hourly = rule("hourly", "cron(0 * * * ? *)", true, 1);
    private final ScheduledRule report = rule("report", "cron(0 18 * * ? *)", true, 4);
    private final ScheduledRule off = rule("off", "cron(0 18 * * ? *)", false, 1);
    private final ScheduledRule rate = rule("rate", "rate(1 hour)", true, 1);
    private final ScheduledRule events = new ScheduledRule(
            "events", Optional.empty(), Optional.empty(), true, 1, Place.startOf(new Source("rota.yaml", "")));

    @Test
    void theFirstInstantCountsAndTheLastDoesNot() {
        List<Instant> times = Firings.of(List.of(hourly), NOON, MIDNIGHT, ANY, ANY)
                .lines()
                .get(0)
                .times();

        assertThat(times).hasSize(12).startsWith(NOON).endsWith(Instant.parse("2026-11-21T23:00:00Z"));
    }

    @Test
    void disabledRulesRatesAndRulesThatWaitForEventsHaveNoTimes() {
        Firings agenda = Firings.of(List.of(off, rate, events), NOON, MIDNIGHT, ANY, ANY);

        assertThat(agenda.lines()).extracting(Firings.Line::times).containsOnly(List.of());
        assertThat(agenda.lines()).extracting(Firings.Line::rule).containsExactly(events, off, rate);
    }

    @Test
    void theRuleThatStartsFirstComesFirstAndWhatHasNoTimeLast() {
        ScheduledRule also = rule("again", "cron(0 18 * * ? *)", true, 1);
        assertThat(Firings.of(List.of(report, events, also, hourly), NOON, MIDNIGHT, ANY, ANY)
                        .lines())
                .extracting(Firings.Line::rule)
                .containsExactly(hourly, also, report, events);
    }

    @Test
    void minutesThatSeveralRulesShareAreFound() {
        Firings agenda = Firings.of(List.of(hourly, off, report), NOON, MIDNIGHT, ANY, ANY);

        assertThat(agenda.coincidences())
                .containsExactly(new Coincidence(Instant.parse("2026-11-21T18:00:00Z"), List.of(hourly, report)));
        assertThat(agenda.coincidences().get(0).tasks()).isEqualTo(5);
    }

    @Test
    void countsAreHeldForEachRuleAndForAllTogether() {
        assertThat(Firings.of(List.of(hourly, report), NOON, MIDNIGHT, 2, ANY).size())
                .isEqualTo(3);
        assertThat(Firings.of(List.of(hourly, report), NOON, MIDNIGHT, ANY, 5).size())
                .isEqualTo(5);
    }

    private static ScheduledRule rule(String name, String schedule, boolean enabled, int tasks) {
        return new ScheduledRule(
                name,
                Optional.of(ScheduleExpression.parse(schedule)),
                Optional.empty(),
                enabled,
                tasks,
                Place.startOf(new Source("rota.yaml", "")));
    }
}
