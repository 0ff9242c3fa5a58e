package dev.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class AtTest {

    private static final ScheduleExpression AT = ScheduleExpression.parse("at(2026-11-20T10:00:30)");
    private static final Instant THEN = Instant.parse("2026-11-20T10:00:30Z");

    @Test
    void isForSchedulerNotForRules() {
        assertThat(AT).isEqualTo(new At("at(2026-11-20T10:00:30)", LocalDateTime.of(2026, 11, 20, 10, 0, 30)));
        assertThat(AT.isForRules()).isFalse();
        assertThat(AT.undocumented()).isEmpty();
    }

    @Test
    void firesOnceInUtc() {
        FireTimes times = AT.fireTimes().orElseThrow();

        assertThat(times.after(THEN.minusNanos(1))).containsExactly(THEN);
        assertThat(times.after(THEN)).isEmpty();
        assertThat(AT.fireTimes(Instant.MAX).firstAfter(Instant.EPOCH)).contains(THEN);
        assertThat(AT.neverFires()).isFalse();
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(ScheduleExpression.parse("at(2028-02-29T00:00:00)").describe())
                .isEqualTo("once, 2028-02-29 00:00");
    }

    @Test
    void beyondTheYear2199ItNeverFires() {
        ScheduleExpression late = ScheduleExpression.parse("at(2200-01-01T00:00:00)");

        assertThat(late.neverFires()).isTrue();
        assertThat(late.fireTimes().orElseThrow().after(THEN)).isEmpty();
    }
}
