package dev.rota.schedule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries with {@code L}, {@code W} and {@code #}, which only the two day fields know. */
final class SpecialDayParser {

    private static final Pattern BEFORE_LAST = Pattern.compile("L-([0-9]{1,2})");
    private static final Pattern NEAREST_WORKDAY = Pattern.compile("([0-9]{1,2})W");
    private static final Pattern LAST_OF = Pattern.compile("([0-9]|[A-Z]{3})L");
    private static final Pattern NTH = Pattern.compile("([0-9]|[A-Z]{3})#([0-9]+)");
    private static final int MOST_BACK = 30;
    private static final int MOST_WEEKS = 5;

    private SpecialDayParser() {}

    /** The day the entry names, or nothing if it is not such an entry. */
    static Optional<SpecialDay> parse(Entry entry) {
        return switch (entry.field()) {
            case DAY_OF_MONTH -> dayOfMonth(entry);
            case DAY_OF_WEEK -> dayOfWeek(entry);
            default -> Optional.empty();
        };
    }

    private static Optional<SpecialDay> dayOfMonth(Entry entry) {
        String text = entry.upperCase();
        if (text.equals("L")) {
            return Optional.of(new SpecialDay.BeforeLast(0));
        }
        if (text.equals("LW")) {
            return Optional.of(new SpecialDay.LastWorkday());
        }
        Matcher nearest = NEAREST_WORKDAY.matcher(text);
        if (nearest.matches()) {
            return Optional.of(
                    new SpecialDay.NearestWorkday(group(entry, nearest, 1).value()));
        }
        Matcher last = BEFORE_LAST.matcher(text);
        return last.matches()
                ? Optional.of(beforeLast(entry, group(entry, last, 1).number()))
                : Optional.empty();
    }

    private static SpecialDay beforeLast(Entry entry, int days) {
        if (days < 1 || days > MOST_BACK) {
            throw entry.wrong("counts days back from the last one; allowed are L-1 to L-" + MOST_BACK);
        }
        return new SpecialDay.BeforeLast(days);
    }

    private static Optional<SpecialDay> dayOfWeek(Entry entry) {
        String text = entry.upperCase();
        Matcher last = LAST_OF.matcher(text);
        if (last.matches()) {
            return Optional.of(
                    new SpecialDay.LastOf(Weekdays.of(group(entry, last, 1).value())));
        }
        Matcher nth = NTH.matcher(text);
        return nth.matches()
                ? Optional.of(nth(
                        entry,
                        group(entry, nth, 1).value(),
                        group(entry, nth, 2).number()))
                : Optional.empty();
    }

    private static SpecialDay nth(Entry entry, int weekday, int place) {
        if (place < 1 || place > MOST_WEEKS) {
            throw entry.wrong("names no place in a month; allowed are #1 to #" + MOST_WEEKS);
        }
        return new SpecialDay.Nth(Weekdays.of(weekday), place);
    }

    private static Entry group(Entry entry, Matcher matcher, int group) {
        return entry.part(matcher.start(group), matcher.end(group));
    }
}
