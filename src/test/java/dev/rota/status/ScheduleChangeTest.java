package dev.rota.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.schedule.ScheduleExpression;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Moved to another time of the day, to another day, to a rate, to another rate.
                "cron(0 18 * * ? *)    | 2026-11-20T09:00:00Z 2026-11-19T09:00:00Z | true",
                "cron(0 9 ? * TUE *)   | 2026-11-16T09:00:00Z 2026-11-09T09:00:00Z | true",
                "rate(1 hour)          | 2026-11-20T09:00:00Z 2026-11-19T09:00:00Z | true",
                "rate(1 day)           | 2026-11-20T09:00:00Z 2026-11-20T08:00:00Z | true",
                // The last firing is one of the new schedule's as well, the one before is not, or is not the one
                // before.
                "cron(0 9,12 * * ? *)  | 2026-11-20T09:00:00Z 2026-11-19T09:00:00Z | true",
                "cron(0 * * * ? *)     | 2026-11-20T09:00:00Z 2026-11-19T09:00:00Z | true",
                "cron(0 9 * * ? *)     | 2026-11-20T09:00:00Z 2026-11-20T08:30:00Z | true",
                // Nothing has changed: in time, some seconds late, after a weekend, at two times of a day.
                "cron(0 18 * * ? *)    | 2026-11-20T18:00:00Z 2026-11-19T18:00:00Z | false",
                "cron(0 18 * * ? *)    | 2026-11-20T18:01:12Z 2026-11-19T18:00:04Z | false",
                "cron(0 9 ? * 2-6 *)   | 2026-11-16T09:00:00Z 2026-11-13T09:00:00Z | false",
                "cron(0 9,12 * * ? *)  | 2026-11-20T09:00:00Z 2026-11-19T12:00:00Z | false",
                "rate(1 hour)          | 2026-11-20T09:31:30Z 2026-11-20T08:30:10Z | false",
                // What is known of one firing alone, or of none.
                "cron(0 18 * * ? *)    | 2026-11-20T18:00:00Z | false",
                "cron(0 18 * * ? *)    | 2026-11-20T17:00:00Z | true",
                "rate(1 hour)          | 2026-11-20T09:31:30Z | false",
                "cron(0 18 * * ? *)    | ''                   | false",
            })
    void tellsFromTheLastFiringsWhetherTheScheduleWasAnotherThen(String schedule, String firings, boolean changed) {
        List<Instant> latestFirst = Arrays.stream(firings.split(" "))
                .filter(time -> !time.isEmpty())
                .map(Instant::parse)
                .toList();

        assertThat(ScheduleChange.isEvident(ScheduleExpression.parse(schedule), latestFirst, Duration.ofMinutes(1)))
                .isEqualTo(changed);
    }
}
