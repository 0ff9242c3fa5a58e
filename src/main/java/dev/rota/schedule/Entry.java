package dev.rota.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a field: the whole of it, an entry of its list, or the bound of a range.
 *
 * @param field the field it stands in
 * @param fragment how it is written, and where
 */
record Entry(CronField field, Fragment fragment) {

    /** Longer numbers are out of every field's range; this many digits fit an int and leave room to add. */
    private static final int MOST_DIGITS = 9;

    String text() {
        return fragment.text();
    }

    /** Letters of other alphabets stay as they are: some of them would turn into Latin ones. */
    String upperCase() {
        String text = text();
        return text.chars().allMatch(character -> character < 128) ? text.toUpperCase(Locale.ROOT) : text;
    }

    boolean isEmpty() {
        return fragment.isEmpty();
    }

    boolean isEvery() {
        return text().equals("*");
    }

    boolean isNumber() {
        return text().matches("[0-9]+");
    }

    /** Its parts between the separators, empty ones included. */
    List<Entry> split(char separator) {
        return fragment.split(separator).stream()
                .map(part -> new Entry(field, part))
                .toList();
    }

    Entry part(int from, int to) {
        return new Entry(field, fragment.part(from, to));
    }

    /** The digits as a number; some large one if there are many. */
    int number() {
        return text().length() > MOST_DIGITS ? 999_999_999 : Integer.parseInt(text());
    }

    /** The number or name as a value of the field. */
    int value() {
        int name = field.names().indexOf(upperCase());
        if (name >= 0) {
            return field.first() + name;
        }
        if (!isNumber() || !field.allows(number())) {
            throw wrong(misfit(this));
        }
        return number();
    }

    /** This part is wrong, for a reason that reads on from {@code '60' in minutes}. */
    ScheduleException wrong(String reason) {
        return fragment.problem("'%s' in %s %s".formatted(text(), field.label(), reason));
    }

    /** CronDescription that read on from {@code '60' in minutes}. */
    private static String misfit(Entry entry) {
        CronField field = entry.field();
        String text = entry.upperCase();
        if (entry.isNumber()) {
            return outOfRange(field, text);
        }
        if (text.contains("?")) {
            return field.isDay()
                    ? "mixes ? with other values; write ? alone, or leave it out"
                    : "is not allowed; write * for every value";
        }
        if (field.isDay() && isSpecial(field, text)) {
            return "cannot be part of a range or a step; write it by itself";
        }
        if (entry.isEvery()) {
            return "cannot be the end of a range; allowed are " + field.allowed();
        }
        return longName(field, text)
                .or(() -> nameOfAnother(field, text))
                .or(() -> letterOfAnother(field, text))
                .orElseGet(() -> "is not a value; allowed are " + allowed(field));
    }

    private static String outOfRange(CronField field, String digits) {
        String reason = "is out of range; allowed are " + field.allowed();
        return field == CronField.DAY_OF_WEEK && digits.matches("0+") ? reason + ", and SUN is 1" : reason;
    }

    private static boolean isSpecial(CronField field, String text) {
        return text.matches(field == CronField.DAY_OF_MONTH ? "LW?|[0-9]{1,2}W" : "([0-9]|[A-Z]{3})?L");
    }

    private static Optional<String> longName(CronField field, String text) {
        return field.names().stream()
                .filter(name -> text.startsWith(name) && text.matches("[A-Z]{4,}"))
                .findFirst()
                .map(name -> "is not how AWS writes it; write " + name);
    }

    private static Optional<String> nameOfAnother(CronField field, String text) {
        return Stream.of(CronField.values())
                .filter(other -> other != field && other.names().contains(text))
                .findFirst()
                .map(other -> "belongs to %s; allowed are %s".formatted(other.label(), field.allowed()));
    }

    private static Optional<String> letterOfAnother(CronField field, String text) {
        if (text.contains("#") && field != CronField.DAY_OF_WEEK) {
            return Optional.of("has a #, which belongs to day-of-week; allowed are " + allowed(field));
        }
        if (text.matches("[0-9L]*W") && field != CronField.DAY_OF_MONTH) {
            return Optional.of("has a W, which belongs to day-of-month; allowed are " + allowed(field));
        }
        if (text.matches("[0-9]*L") && !field.isDay()) {
            return Optional.of("has an L, which belongs to the two day fields; allowed are " + allowed(field));
        }
        return Optional.empty();
    }

    private static String allowed(CronField field) {
        return switch (field) {
            case DAY_OF_MONTH -> field.allowed() + ", L, LW, L-3 and 15W";
            case DAY_OF_WEEK -> field.allowed() + ", L, 6L and 6#3";
            default -> field.allowed();
        };
    }
}
