package dev.rota.schedule;

import dev.rota.schedule.Cron.Days;
import dev.rota.schedule.FieldParser.FieldValues;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for the days of a cron, apart from its years; empty words where it fires on every day. */
final class DayPhrase {

    private static final int MOST_DAYS = 4;
    private static final int MOST_MONTHS = 6;
    private static final int SHORTEST_RANGE = 3;

    private DayPhrase() {}

    static Optional<String> of(Days days) {
        return months(days.months()).flatMap(month -> of(days.day(), month));
    }

    private static Optional<String> of(FieldValues day, String month) {
        if (day.isEvery() && day.special().isEmpty()) {
            return Optional.of(month.isEmpty() ? "" : "in " + month);
        }
        boolean isPlainWeekday =
                day.field() == CronField.DAY_OF_WEEK && day.special().isEmpty();
        if (isPlainWeekday) {
            return weekdays(day.values()).map(names -> month.isEmpty() ? names : names + " in " + month);
        }
        return placesInMonth(day).map(places -> places + " of " + (month.isEmpty() ? "the month" : month));
    }

    private static Optional<String> weekdays(NumberSet values) {
        Optional<Range> range = Range.of(CronField.DAY_OF_WEEK, values).filter(run -> values.size() >= SHORTEST_RANGE);
        if (range.isPresent()) {
            return range.map(run -> weekday(run.first()) + "–" + weekday(run.last()));
        }
        List<String> names = Stream.of(DayOfWeek.values())
                .filter(day -> values.contains(CronField.number(day)))
                .map(CronDescription::shortName)
                .toList();
        return Optional.of(CronDescription.list(names));
    }

    private static String weekday(int number) {
        return CronDescription.shortName(CronField.weekday(number));
    }

    private static Optional<String> placesInMonth(FieldValues day) {
        boolean isMixedWeek =
                day.field() == CronField.DAY_OF_WEEK && day.values().size() > 0;
        if (isMixedWeek) {
            return Optional.empty();
        }
        Optional<Range> range = Range.of(day.field(), day.values())
                .filter(run -> day.special().isEmpty() && day.values().size() >= SHORTEST_RANGE && !run.wraps());
        if (range.isPresent()) {
            return range.map(run -> CronDescription.ordinal(run.first()) + "–" + CronDescription.ordinal(run.last()));
        }
        List<String> places = Stream.concat(
                        day.values().toList().stream().map(CronDescription::ordinal),
                        day.special().stream().map(DayPhrase::place))
                .toList();
        return places.size() > MOST_DAYS ? Optional.empty() : Optional.of(CronDescription.list(places));
    }

    private static String place(SpecialDay day) {
        if (day instanceof SpecialDay.BeforeLast before) {
            return switch (before.days()) {
                case 0 -> "last day";
                case 1 -> "day before the last";
                default -> before.days() + " days before the last";
            };
        }
        if (day instanceof SpecialDay.NearestWorkday nearest) {
            return "weekday nearest the " + CronDescription.ordinal(nearest.date());
        }
        if (day instanceof SpecialDay.LastOf last) {
            return "last " + CronDescription.longName(last.weekday());
        }
        if (day instanceof SpecialDay.Nth nth) {
            return CronDescription.place(nth.place()) + " " + CronDescription.longName(nth.weekday());
        }
        return "last weekday";
    }

    private static Optional<String> months(NumberSet months) {
        if (months.equals(CronField.MONTH.all())) {
            return Optional.of("");
        }
        Optional<Range> range = Range.of(CronField.MONTH, months).filter(run -> months.size() >= SHORTEST_RANGE);
        if (range.isPresent()) {
            return range.map(run -> month(run.first()) + "–" + month(run.last()));
        }
        List<String> names = months.toList().stream().map(DayPhrase::month).toList();
        return names.size() > MOST_MONTHS ? Optional.empty() : Optional.of(CronDescription.list(names));
    }

    private static String month(int number) {
        return CronDescription.shortName(Month.of(number));
    }
}
