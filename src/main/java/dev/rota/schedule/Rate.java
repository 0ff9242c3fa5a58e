package dev.rota.schedule;

import dev.rota.schedule.ScheduleExpression.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Fires again and again with the same time between: {@code rate(5 minutes)}.
 *
 * @param text the expression as it was written
 * @param value how many units lie between two fire times, 1 or more
 * @param unit minutes, hours or days; a day has always 24 hours
 */
public record Rate(String text, int value, ChronoUnit unit) implements ScheduleExpression {

    /** More than any period that could pass before the year 2200, in any unit. */
    private static final int MAXIMUM_DIGITS = 9;

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "minute", ChronoUnit.MINUTES,
            "minutes", ChronoUnit.MINUTES,
            "hour", ChronoUnit.HOURS,
            "hours", ChronoUnit.HOURS,
            "day", ChronoUnit.DAYS,
            "days", ChronoUnit.DAYS);

    /** The time between two fire times. */
    public Duration period() {
        return Duration.of(value, unit);
    }

    @Override
    public String describe() {
        String units = unit.toString().toLowerCase(Locale.ROOT);
        return value == 1 ? "every " + units.substring(0, units.length() - 1) : "every " + value + " " + units;
    }

    @Override
    public boolean isForRules() {
        return true;
    }

    @Override
    public boolean neverFires() {
        return false;
    }

    @Override
    public List<String> undocumented() {
        return List.of();
    }

    /** Nothing: the first period begins when AWS creates or changes the rule, which the expression does not tell. */
    @Override
    public Optional<FireTimes> fireTimes() {
        return Optional.empty();
    }

    /** A span of at least one period holds a fire time wherever the periods begin. */
    @Override
    public Due dueBetween(Instant after, Instant until) {
        boolean holdsPeriod = Duration.between(after, until).compareTo(period()) >= 0;
        return until.isAfter(after) ? holdsPeriod ? Due.YES : Due.UNKNOWN : Due.NO;
    }

    /** Whole periods after the anchor: none at it and none before it. */
    @Override
    public FireTimes fireTimes(Instant anchor) {
        return instant -> firstAfter(instant, anchor);
    }

    private Optional<Instant> firstAfter(Instant instant, Instant anchor) {
        if (!instant.isBefore(FireTimes.END) || !anchor.isBefore(FireTimes.END)) {
            return Optional.empty();
        }
        long passed =
                instant.isBefore(anchor) ? 0 : Duration.between(anchor, instant).dividedBy(period());
        return Optional.of(anchor.plusSeconds(period().toSeconds() * (passed + 1)))
                .filter(time -> time.isBefore(FireTimes.END));
    }

    static Rate parse(Fragment inside) {
        List<Fragment> words = inside.words();
        if (words.size() != 2) {
            throw inside.problem(wrongCount(inside.text()));
        }
        int value = value(words.get(0));
        ChronoUnit unit = unit(words.get(1), value);
        return new Rate(inside.expression(), value, unit);
    }

    private static String wrongCount(String inside) {
        if (inside.matches("[0-9]+[a-z]+")) {
            String unit = inside.replaceFirst("[0-9]+", "");
            String value = inside.substring(0, inside.length() - unit.length());
            return "there is no space between value and unit; write rate(%s %s)".formatted(value, unit);
        }
        return "a rate is one value and one unit; write it like rate(5 minutes)";
    }

    private static int value(Fragment word) {
        String text = word.text();
        if (!text.matches("[0-9]+") || text.matches("0+")) {
            throw word.problem(
                    "'%s' is not a positive whole number; the shortest rate is rate(1 minute)".formatted(text));
        }
        String digits = text.replaceFirst("^0+", "");
        if (digits.length() > MAXIMUM_DIGITS) {
            throw word.problem(
                    "'%s' is so large that the rule would never fire again; write a value of at most %d digits"
                            .formatted(text, MAXIMUM_DIGITS));
        }
        return Integer.parseInt(digits);
    }

    private static ChronoUnit unit(Fragment word, int value) {
        String text = word.text();
        ChronoUnit unit = UNITS.get(text.toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw word.problem("'%s' is not a unit of a rate; %s".formatted(text, insteadOf(text, value)));
        }
        String plural = unit.toString().toLowerCase(Locale.ROOT);
        String right = value == 1 ? plural.substring(0, plural.length() - 1) : plural;
        if (text.equals(right)) {
            return unit;
        }
        String rule = right.equals(text.toLowerCase(Locale.ROOT))
                ? "AWS wants the unit in lower case"
                : value == 1 ? "AWS wants the singular after 1" : "AWS wants the plural after " + value;
        throw word.problem("%s; write rate(%d %s)".formatted(rule, value, right));
    }

    private static String insteadOf(String text, int value) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "second", "seconds" -> "nothing fires more often than rate(1 minute)";
            case "week", "weeks" ->
                value > 99_999_999 ? "write minutes, hours or days" : "write rate(%d days)".formatted(7L * value);
            case "month", "months" -> "write a cron, such as cron(0 0 1 * ? *) for every month";
            case "year", "years" -> "write a cron, such as cron(0 0 1 1 ? *) for every year";
            default -> "write minutes, hours or days";
        };
    }
}
