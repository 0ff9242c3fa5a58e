package dev.rota.schedule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the entries with {@code L}, {@code W} and {@code #}, which only the two day fields know. */
final class SpecialDayParser {

    private static final Pattern BEFORE_LAST = Pattern.compile("L(?:-([0-9]{1,2}))?");
    private static final Pattern NEAREST_WORKDAY = Pattern.compile("([0-9]{1,2})W");
    private static final Pattern LAST_OF = Pattern.compile("([0-9]|[A-Z]{3})L");
    private static final Pattern NTH = Pattern.compile("([0-9]|[A-Z]{3})#([0-9]+)");
    private static final int MOST_WEEKS = 5;

    private final CronField field;
    private final Fragment entry;
    private final String text;

    SpecialDayParser(CronField field, Fragment entry) {
        this.field = field;
        this.entry = entry;
        this.text = FieldParser.upperCase(entry);
    }

    /** The day the entry names, or nothing if it is not such an entry. */
    Optional<SpecialDay> parse() {
        return switch (field) {
            case DAY_OF_MONTH -> dayOfMonth();
            case DAY_OF_WEEK -> dayOfWeek();
            default -> Optional.empty();
        };
    }

    private Optional<SpecialDay> dayOfMonth() {
        if (text.equals("LW")) {
            return Optional.of(new SpecialDay.LastWorkday());
        }
        Matcher nearest = NEAREST_WORKDAY.matcher(text);
        if (nearest.matches()) {
            return Optional.of(new SpecialDay.NearestWorkday(value(nearest.start(1), nearest.end(1))));
        }
        Matcher last = BEFORE_LAST.matcher(text);
        return last.matches() ? Optional.of(beforeLast(last.group(1))) : Optional.empty();
    }

    private SpecialDay beforeLast(@Nullable String days) {
        if (days == null) {
            return new SpecialDay.BeforeLast(0);
        }
        int number = Integer.parseInt(days);
        if (number < 1 || number > 30) {
            throw entry.problem("'%s' in day-of-month counts days back from the last one; allowed are L-1 to L-30"
                    .formatted(entry.text()));
        }
        return new SpecialDay.BeforeLast(number);
    }

    private Optional<SpecialDay> dayOfWeek() {
        Matcher last = LAST_OF.matcher(text);
        if (last.matches()) {
            return Optional.of(new SpecialDay.LastOf(Weekdays.of(value(last.start(1), last.end(1)))));
        }
        Matcher nth = NTH.matcher(text);
        if (!nth.matches()) {
            return Optional.empty();
        }
        int weekday = value(nth.start(1), nth.end(1));
        return Optional.of(new SpecialDay.Nth(Weekdays.of(weekday), place(nth.group(2))));
    }

    private int place(String digits) {
        int place = digits.length() > 1 ? 0 : Integer.parseInt(digits);
        if (place < 1 || place > MOST_WEEKS) {
            throw entry.problem(
                    "'%s' in day-of-week asks for more than a month has; allowed are #1 to #5".formatted(entry.text()));
        }
        return place;
    }

    private int value(int from, int to) {
        return FieldParser.value(field, entry.part(from, to));
    }
}
