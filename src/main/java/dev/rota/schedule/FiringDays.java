package dev.rota.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The dates at which a cron fires.
 *
 * @param day the one of day-of-month and day-of-week that is not {@code ?}
 * @param months at least one of 1 to 12
 * @param years at least one of 1970 to 2199
 */
record FiringDays(FieldValues day, Values months, Values years) {

    /** The first date that is not before the given one, or nothing when there is no more. */
    Optional<LocalDate> onOrAfter(LocalDate earliest) {
        for (int year = years.onOrAfter(earliest.getYear()); year != Values.NONE; year = years.onOrAfter(year + 1)) {
            LocalDate bound = year == earliest.getYear() ? earliest : LocalDate.of(year, 1, 1);
            Optional<LocalDate> date = inYearOf(bound);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> inYearOf(LocalDate earliest) {
        int month = months.onOrAfter(earliest.getMonthValue());
        while (month != Values.NONE) {
            YearMonth candidate = YearMonth.of(earliest.getYear(), month);
            int bound = month == earliest.getMonthValue() ? earliest.getDayOfMonth() : 1;
            int date = daysOf(candidate).onOrAfter(bound);
            if (date != Values.NONE) {
                return Optional.of(candidate.atDay(date));
            }
            month = months.onOrAfter(month + 1);
        }
        return Optional.empty();
    }

    private Values daysOf(YearMonth month) {
        IntStream plain = IntStream.rangeClosed(1, month.lengthOfMonth()).filter(date -> isPlain(month.atDay(date)));
        IntStream special =
                day.special().stream().flatMap(each -> each.in(month).stream()).mapToInt(LocalDate::getDayOfMonth);
        return Values.of(IntStream.concat(plain, special));
    }

    private boolean isPlain(LocalDate date) {
        return day.field() == CronField.DAY_OF_MONTH
                ? day.values().contains(date.getDayOfMonth())
                : day.values().contains(Weekdays.number(date.getDayOfWeek()));
    }
}
