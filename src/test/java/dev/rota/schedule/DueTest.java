package dev.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.schedule.ScheduleExpression.Due;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    @ParameterizedTest(name = "{0} after {1} until {2}: {3}")
    @CsvSource({
        "cron(0 10 * * ? *),       2026-11-21T09:59:00Z, 2026-11-21T10:00:00Z, YES",
        "cron(0 10 * * ? *),       2026-11-21T10:00:00Z, 2026-11-22T09:59:59Z, NO",
        "cron(0 10 * * ? *),       2026-11-21T10:00:00Z, 2026-11-22T10:00:00Z, YES",
        "cron(0 10 * * ? *),       2026-11-22T10:00:00Z, 2026-11-21T10:00:00Z, NO",
        "cron(0 0 30 2 ? *),       2026-11-21T10:00:00Z, 2100-01-01T00:00:00Z, NO",
        "rate(5 minutes),          2026-11-21T10:00:00Z, 2026-11-21T10:04:59Z, UNKNOWN",
        "rate(5 minutes),          2026-11-21T10:00:00Z, 2026-11-21T10:05:00Z, YES",
        "rate(1 day),              2026-11-21T10:00:00Z, 2026-11-23T10:00:00Z, YES",
        "rate(1 day),              2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z, NO",
        "at(2026-11-21T10:00:00),  2026-11-21T09:00:00Z, 2026-11-21T11:00:00Z, YES",
        "at(2026-11-21T10:00:00),  2026-11-21T10:00:00Z, 2026-11-21T11:00:00Z, NO"
    })
    void tellsWhetherSomethingShouldHaveFired(String expression, Instant after, Instant until, Due due) {
        assertThat(ScheduleExpression.parse(expression).dueBetween(after, until))
                .isEqualTo(due);
    }
}
