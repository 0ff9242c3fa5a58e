package dev.rota.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** AWS counts the days of the week from 1, Sunday, to 7, Saturday. */
final class Weekdays {

    private Weekdays() {}

    static int number(DayOfWeek day) {
        return day.getValue() % 7 + 1;
    }

    static DayOfWeek of(int number) {
        return DayOfWeek.SATURDAY.plus(number);
    }

    static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
