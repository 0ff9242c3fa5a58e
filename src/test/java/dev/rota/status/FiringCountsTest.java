package dev.rota.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.rule.Examples;
import dev.rota.rule.LiveRule;
import dev.rota.status.CountReading.Counts;
import dev.rota.status.Metrics.Count;
import dev.rota.status.PastRun.Evidence;
import dev.rota.status.PastRun.Result;
import dev.rota.status.PastRun.Starter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FiringCountsTest {

    private static final LiveRule RULE =
            Examples.live(Examples.at("cron(30 6 1 * ? *)", Examples.rule("nightly", Examples.target("one"))));
    private static final Instant DUE = Instant.parse("2026-11-01T06:30:00Z");

    @Test
    void aCountWithoutTasksIsARunOfItsOwn() {
        List<PastRun> runs = merged(Duration.ofMinutes(1), List.of(), new Count(DUE, 1, 1, 0));

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).evidence()).isEqualTo(Evidence.COUNTS);
        assertThat(runs.get(0).result()).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void aCountOfTheSameMinuteBelongsToTheTasks() {
        PastRun known = tasks(DUE.plusSeconds(23), Starter.SCHEDULE);

        List<PastRun> runs = merged(Duration.ofMinutes(1), List.of(known), new Count(DUE, 1, 2, 1));

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).at()).isEqualTo(known.at());
        assertThat(runs.get(0).isFailedStart()).isTrue();
    }

    @Test
    void aRunByHandTakesNoCount() {
        PastRun known = tasks(DUE.plusSeconds(23), Starter.ROTA);

        assertThat(merged(Duration.ofMinutes(1), List.of(known), new Count(DUE, 1, 1, 0)))
                .extracting(PastRun::starter)
                .containsExactly(Starter.SCHEDULE, Starter.ROTA);
    }

    @Test
    void aStartThatTookLongBelongsToTheFiringBefore() {
        List<PastRun> runs = merged(
                Duration.ofMinutes(1), List.of(), new Count(DUE, 1, 0, 0), new Count(DUE.plusSeconds(7200), 0, 1, 1));

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).at()).isEqualTo(DUE);
        assertThat(runs.get(0).count()).isEqualTo(new Count(DUE, 1, 1, 1));
        assertThat(runs.get(0).result()).isEqualTo(Result.FAILED);
    }

    @Test
    void aWidePeriodIsNarrowedByTheSchedule() {
        Instant hour = Instant.parse("2026-11-01T06:00:00Z");

        assertThat(merged(Duration.ofHours(1), List.of(), new Count(hour, 1, 1, 0)))
                .extracting(PastRun::at)
                .containsExactly(DUE);
        assertThat(merged(Duration.ofHours(1), List.of(), new Count(hour.minusSeconds(3600), 1, 1, 0)))
                .extracting(PastRun::at)
                .containsExactly(hour.minusSeconds(3600));
    }

    private static List<PastRun> merged(Duration period, List<PastRun> known, Count... counts) {
        Counts counted = new Counts(true, Map.of("nightly", List.of(counts)), Map.of("nightly", period));
        return FiringCounts.merged(RULE, known, counted);
    }

    private static PastRun tasks(Instant at, Starter starter) {
        return PastRun.ofTasks(at, starter, List.of(), new TreeSet<>(List.of("nightly")));
    }
}
