package dev.rota.schedule;

import dev.rota.schedule.Cron.Times;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The words for the times of day of a cron.
 *
 * @param text such as {@code 10:00} or {@code every 5 minutes}
 * @param isCadence whether the words tell how often; else they are the times of day
 * @param isInZone whether they depend on where the day begins
 */
record ClockPhrase(String text, boolean isCadence, boolean isInZone) {

    private static final int MOST_TIMES = 4;
    private static final int MINUTES_OF_HOUR = 60;
    private static final int HOURS_OF_DAY = 24;

    /** The words, or nothing if they would be long. A window past midnight can be said of every day only. */
    static Optional<ClockPhrase> of(Times times, boolean isEveryDay) {
        Optional<String> often = often(times.minutes());
        if (times.hours().size() == HOURS_OF_DAY) {
            return often.or(() -> everyHour(times.minutes())).map(text -> new ClockPhrase(text, true, false));
        }
        return everyFewHours(times)
                .or(() -> listed(times))
                .or(() -> window(times, often.map(text -> text.replaceFirst(" from .*", "")), isEveryDay));
    }

    private static Optional<String> often(NumberSet minutes) {
        int step = step(minutes, MINUTES_OF_HOUR);
        if (step == 0) {
            return Optional.empty();
        }
        String text = step == 1 ? "every minute" : "every " + step + " minutes";
        return Optional.of(minutes.first() == 0 ? text : "%s from :%02d".formatted(text, minutes.first()));
    }

    private static Optional<String> everyHour(NumberSet minutes) {
        if (minutes.size() > MOST_TIMES) {
            return Optional.empty();
        }
        List<String> each = minutes.toList().stream().map(":%02d"::formatted).toList();
        return Optional.of("every hour at " + CronDescription.list(each));
    }

    private static Optional<ClockPhrase> everyFewHours(Times times) {
        int step = step(times.hours(), HOURS_OF_DAY);
        boolean isWorthIt = step > 0
                && times.hours().size() >= MOST_TIMES
                && times.minutes().size() == 1;
        return isWorthIt
                ? Optional.of(new ClockPhrase("every %d hours from %s".formatted(step, times.first()), true, true))
                : Optional.empty();
    }

    private static Optional<ClockPhrase> listed(Times times) {
        if (times.hours().size() * times.minutes().size() > MOST_TIMES) {
            return Optional.empty();
        }
        List<String> each = times.hours().toList().stream()
                .flatMap(hour -> times.minutes().toList().stream().map(minute -> time(hour, minute)))
                .toList();
        return Optional.of(new ClockPhrase(CronDescription.list(each), false, true));
    }

    private static Optional<ClockPhrase> window(Times times, Optional<String> often, boolean isEveryDay) {
        Optional<String> cadence = times.minutes().size() == 1 ? Optional.of("hourly") : often;
        return Range.of(CronField.HOURS, times.hours())
                .filter(hours -> isEveryDay || !hours.wraps())
                .flatMap(hours -> cadence.map(words -> "%s %s–%s"
                        .formatted(
                                words,
                                time(hours.first(), times.minutes().first()),
                                time(hours.last(), times.minutes().last()))))
                .map(text -> new ClockPhrase(text, true, true));
    }

    /** How far apart the values lie if they go on evenly round the whole clock; 0 if they do not. */
    private static int step(NumberSet values, int whole) {
        if (values.size() < 2 || whole % values.size() != 0) {
            return 0;
        }
        int step = whole / values.size();
        boolean isEven = values.toList().stream().allMatch(value -> (value - values.first()) % step == 0);
        return isEven ? step : 0;
    }

    private static String time(int hour, int minute) {
        return LocalTime.of(hour, minute).toString();
    }
}
