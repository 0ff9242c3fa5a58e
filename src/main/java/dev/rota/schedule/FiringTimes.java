package dev.rota.schedule;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The times of day at which a cron fires: every minute of the one in every hour of the other.
 *
 * @param hours at least one of 0 to 23
 * @param minutes at least one of 0 to 59
 */
record FiringTimes(Values hours, Values minutes) {

    LocalTime first() {
        return LocalTime.of(hours.first(), minutes.first());
    }

    /** The first time that is not before the given one, or nothing when the day has no more. */
    Optional<LocalTime> onOrAfter(LocalTime earliest) {
        int minute = minutes.onOrAfter(earliest.getMinute());
        if (hours.contains(earliest.getHour()) && minute != Values.NONE) {
            return Optional.of(LocalTime.of(earliest.getHour(), minute));
        }
        int hour = hours.onOrAfter(earliest.getHour() + 1);
        return hour == Values.NONE ? Optional.empty() : Optional.of(LocalTime.of(hour, minutes.first()));
    }
}
