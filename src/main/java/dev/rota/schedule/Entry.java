package dev.rota.schedule;

import java.util.List;
import java.util.Locale;

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
            throw wrong(Misfit.reason(this));
        }
        return number();
    }

    /** This part is wrong, for a reason that reads on from {@code '60' in minutes}. */
    ScheduleException wrong(String reason) {
        return fragment.problem("'%s' in %s %s".formatted(text(), field.label(), reason));
    }
}
