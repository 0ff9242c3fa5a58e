package dev.rota.schedule;

import java.time.LocalDate;
import java.util.Optional;

/** Says a cron in short English, as long as a short form tells the whole truth. */
final class CronDescription {

    private CronDescription() {}

    static Optional<String> of(FiringDays days, FiringTimes times) {
        Optional<String> once = once(days, times);
        return once.isPresent() ? once : recurring(days, times);
    }

    private static Optional<String> once(FiringDays days, FiringTimes times) {
        boolean isOneTime = times.hours().size() == 1 && times.minutes().size() == 1;
        if (!isOneTime || days.years().size() > 1) {
            return Optional.empty();
        }
        Optional<LocalDate> only = days.onOrAfter(LocalDate.EPOCH);
        return only.filter(date -> days.onOrAfter(date.plusDays(1)).isEmpty())
                .map(date -> "once, %s %s UTC".formatted(date, times.first()));
    }

    private static Optional<String> recurring(FiringDays days, FiringTimes times) {
        return DayPhrase.of(days)
                .flatMap(day -> ClockPhrase.of(times, day.isEmpty())
                        .flatMap(clock -> YearPhrase.of(days.years()).map(year -> sentence(day, clock, year))));
    }

    private static String sentence(String day, ClockPhrase clock, String year) {
        if (clock.isCadence()) {
            boolean needsZone = clock.isInZone() || !day.isEmpty() || !year.isEmpty();
            return (day.isEmpty() ? "" : day + " ") + clock.text() + (needsZone ? " UTC" : "") + year;
        }
        boolean isDaily = day.isEmpty() || day.startsWith("in ");
        return (isDaily ? ("daily " + day).strip() : day) + " " + clock.text() + " UTC" + year;
    }
}
