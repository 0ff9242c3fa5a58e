package dev.rota.next;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZonedDayTest {

    @Test
    void anHourThatTheClockShowsTwiceIsThereTwice() {
        assertThat(starts("2026-10-25", "Europe/Berlin").subList(0, 5))
                .containsExactly("00:00+02:00", "01:00+02:00", "02:00+02:00", "02:00+01:00", "03:00+01:00");
        assertThat(starts("2026-10-25", "Europe/Berlin")).hasSize(25);
    }

    @Test
    void anHourThatTheClockLeavesOutIsNotThere() {
        assertThat(starts("2026-03-08", "America/New_York").subList(0, 4))
                .containsExactly("00:00-05:00", "01:00-05:00", "03:00-04:00", "04:00-04:00");
        assertThat(starts("2026-03-08", "America/New_York")).hasSize(23);
    }

    @Test
    void anHourInWhichTheClockIsChangedIsCutThere() {
        assertThat(starts("2026-04-05", "Australia/Lord_Howe").subList(0, 5))
                .containsExactly("00:00+11:00", "01:00+11:00", "01:30+10:30", "02:00+10:30", "03:00+10:30");
    }

    @Test
    void aDayMayBeginAfterMidnight() {
        assertThat(starts("2018-11-04", "America/Sao_Paulo").get(0)).isEqualTo("01:00-02:00");
        assertThat(new ZonedDay(LocalDate.parse("2018-11-04"), ZoneId.of("America/Sao_Paulo")).clockChange())
                .isPresent();
    }

    @Test
    void theClockIsChangedOnTwoDaysOfAYearOrOnNone() {
        assertThat(changes("Europe/Berlin")).containsExactly("2026-03-29", "2026-10-25");
        assertThat(changes("America/New_York")).containsExactly("2026-03-08", "2026-11-01");
        assertThat(changes("Asia/Tokyo")).isEmpty();
        assertThat(changes("UTC")).isEmpty();
    }

    @Test
    void anInstantLiesInTheDayOfItsZone() {
        Instant evening = Instant.parse("2026-12-31T20:00:00Z");

        assertThat(ZonedDay.of(evening, ZoneId.of("Asia/Tokyo")).date()).isEqualTo("2027-01-01");
        assertThat(ZonedDay.of(evening, ZoneId.of("UTC")).plusDays(1).date()).isEqualTo("2027-01-01");
    }

    private static List<String> starts(String date, String zone) {
        return new ZonedDay(LocalDate.parse(date), ZoneId.of(zone))
                .hours().stream()
                        .map(hour -> hour.start().toLocalTime().toString()
                                + hour.start().getOffset())
                        .toList();
    }

    private static List<String> changes(String zone) {
        return LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2027-01-01"))
                .filter(date ->
                        new ZonedDay(date, ZoneId.of(zone)).clockChange().isPresent())
                .map(LocalDate::toString)
                .toList();
    }
}
