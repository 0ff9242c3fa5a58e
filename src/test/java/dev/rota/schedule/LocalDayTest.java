package dev.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.next.Firings;
import dev.rota.next.ScheduledRule;
import dev.rota.next.ZonedDay;
import dev.rota.problem.Place;
import dev.rota.problem.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All expressions of the table on days of other zones, also those on which clocks are changed, against a slow method that shares
 * nothing with the quick one: every minute of the day is asked of {@link SlowCron}, and offsets are those that the zones' laws say,
 * written out below.
 */
class LocalDayTest {

    private static final Place NOWHERE = Place.startOf(new Source("rota.yaml", ""));

    @ParameterizedTest(name = "{0} in {1}: {2} hours")
    @CsvSource({
        // date, zone, length, first instant, offset before, instant of the change, offset after
        "2026-03-29, Europe/Berlin,       PT23H,    2026-03-28T23:00:00Z, +01:00, 2026-03-29T01:00:00Z, +02:00",
        "2026-10-25, Europe/Berlin,       PT25H,    2026-10-24T22:00:00Z, +02:00, 2026-10-25T01:00:00Z, +01:00",
        "2026-03-08, America/New_York,    PT23H,    2026-03-08T05:00:00Z, -05:00, 2026-03-08T07:00:00Z, -04:00",
        "2026-11-01, America/New_York,    PT25H,    2026-11-01T04:00:00Z, -04:00, 2026-11-01T06:00:00Z, -05:00",
        "2026-04-05, Australia/Lord_Howe, PT24H30M, 2026-04-04T13:00:00Z, +11:00, 2026-04-04T15:00:00Z, +10:30",
        "2026-10-04, Australia/Lord_Howe, PT23H30M, 2026-10-03T13:30:00Z, +10:30, 2026-10-03T15:30:00Z, +11:00",
        "2026-12-31, Asia/Tokyo,          PT24H,    2026-12-30T15:00:00Z, +09:00, 2026-12-31T15:00:00Z, +09:00",
        "2028-02-29, Asia/Kolkata,        PT24H,    2028-02-28T18:30:00Z, +05:30, 2028-02-29T18:30:00Z, +05:30"
    })
    void everyMinuteOfTheDayIsInTheHourThatTheClockShows(
            LocalDate date,
            ZoneId zone,
            Duration length,
            Instant start,
            ZoneOffset before,
            Instant change,
            ZoneOffset after) {
        ZonedDay day = new ZonedDay(date, zone);
        assertThat(day.start()).isEqualTo(start);
        assertThat(day.end()).isEqualTo(start.plus(length));
        List<String> expressions =
                CronTest.firings().map(CronTest.Firing::expression).distinct().toList();
        assertThat(expressions).hasSizeGreaterThan(200);
        int fired = 0;
        for (String expression : expressions) {
            List<Instant> slow = new SlowCron(expression).during(start, start.plus(length));
            Firings agenda = Firings.of(List.of(rule(expression)), day);

            assertThat(agenda.lines().get(0).times()).as(expression).isEqualTo(slow);
            assertThat(hoursShown(day, slow))
                    .as(expression)
                    .isEqualTo(slow.stream()
                            .map(time -> LocalDateTime.ofInstant(time, time.isBefore(change) ? before : after)
                                    .getHour())
                            .toList());
            fired += slow.size();
        }
        assertThat(fired).isPositive();
    }

    /** The hour of the day's table in which each time is found; it must be in one, and in one only. */
    private static List<Integer> hoursShown(ZonedDay day, List<Instant> times) {
        List<Integer> shown = new ArrayList<>();
        for (Instant time : times) {
            List<ZonedDay.Hour> hours =
                    day.hours().stream().filter(hour -> hour.holds(time)).toList();
            assertThat(hours).hasSize(1);
            shown.add(hours.get(0).start().getHour());
        }
        return shown;
    }

    private static ScheduledRule rule(String expression) {
        return new ScheduledRule(
                "rule", Optional.of(ScheduleExpression.parse(expression)), Optional.empty(), true, 1, NOWHERE);
    }
}
