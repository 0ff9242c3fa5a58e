package dev.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final Instant CREATED = Instant.parse("2026-11-20T09:59:30Z");

    @Test
    void knowsItsPeriod() {
        assertThat(ScheduleExpression.parse("rate(1 minute)"))
                .isEqualTo(new Rate("rate(1 minute)", 1, ChronoUnit.MINUTES));
        assertThat(rate("rate(36 hours)").period()).isEqualTo(Duration.ofHours(36));
        assertThat(rate("rate(7  days)").period()).isEqualTo(Duration.ofDays(7));
        assertThat(rate("rate(007 days)").period()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void tellsNoTimesOfItsOwnBecauseItsPhaseIsUnknown() {
        assertThat(rate("rate(1 hour)").fireTimes()).isEmpty();
        assertThat(rate("rate(1 hour)").neverFires()).isFalse();
        assertThat(rate("rate(1 hour)").isForRules()).isTrue();
    }

    @Test
    void countsWholePeriodsFromAnAnchor() {
        FireTimes times = rate("rate(5 minutes)").fireTimes(CREATED);

        assertThat(times.after(CREATED).limit(3))
                .containsExactly(
                        Instant.parse("2026-11-20T10:04:30Z"),
                        Instant.parse("2026-11-20T10:09:30Z"),
                        Instant.parse("2026-11-20T10:14:30Z"));
        assertThat(times.firstAfter(Instant.parse("2026-11-20T10:04:29.999Z")))
                .contains(Instant.parse("2026-11-20T10:04:30Z"));
        assertThat(times.firstAfter(Instant.parse("2026-11-20T10:04:30Z")))
                .contains(Instant.parse("2026-11-20T10:09:30Z"));
    }

    @Test
    void doesNotFireBeforeItsAnchorOrAtIt() {
        assertThat(rate("rate(1 day)").fireTimes(CREATED).firstAfter(Instant.MIN))
                .contains(Instant.parse("2026-11-21T09:59:30Z"));
    }

    @Test
    void endsWithTheYear2199() {
        FireTimes often = rate("rate(1 day)").fireTimes(CREATED);

        assertThat(often.firstAfter(Instant.parse("2199-12-30T10:00:00Z")))
                .contains(Instant.parse("2199-12-31T09:59:30Z"));
        assertThat(often.firstAfter(Instant.parse("2199-12-31T09:59:30Z"))).isEmpty();
        assertThat(often.firstAfter(Instant.MAX)).isEmpty();
        assertThat(rate("rate(999999999 days)").fireTimes(CREATED).after(CREATED))
                .isEmpty();
        assertThat(rate("rate(1 day)").fireTimes(Instant.MAX).after(CREATED)).isEmpty();
    }

    private static Rate rate(String expression) {
        return (Rate) ScheduleExpression.parse(expression);
    }
}
