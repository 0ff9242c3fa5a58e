package dev.rota.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads one field of a cron expression: a list of values, ranges, steps and special days. */
final class FieldParser {

    private final CronField field;
    private final Fragment word;
    private final List<IntStream> values = new ArrayList<>();
    private final List<SpecialDay> special = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();

    private FieldParser(CronField field, Fragment word) {
        this.field = field;
        this.word = word;
    }

    static FieldValues parse(CronField field, Fragment word) {
        return new FieldParser(field, word).parse();
    }

    private FieldValues parse() {
        if (field.isDay() && word.text().equals("?")) {
            return new FieldValues(field, word, true, Values.of(IntStream.empty()), List.of(), List.of());
        }
        List<Fragment> entries = word.split(',');
        for (Fragment entry : entries) {
            read(entry, entries.size() == 1);
        }
        return new FieldValues(
                field, word, false, Values.of(values.stream().flatMapToInt(each -> each)), special, undocumented);
    }

    private void read(Fragment entry, boolean isAlone) {
        if (entry.isEmpty()) {
            throw entry.problem("an entry of the list in %s is empty; remove the comma".formatted(field.label()));
        }
        Optional<SpecialDay> day = new SpecialDayParser(field, entry).parse();
        if (day.isPresent()) {
            readSpecial(entry, day.get(), isAlone);
        } else if (field == CronField.DAY_OF_WEEK && upperCase(entry).equals("L")) {
            values.add(IntStream.of(field.last()));
        } else if (entry.contains('/')) {
            readStep(entry);
        } else {
            values.add(range(entry).stream(1));
        }
    }

    private void readSpecial(Fragment entry, SpecialDay day, boolean isAlone) {
        if (day instanceof SpecialDay.Nth && !isAlone) {
            throw word.problem(
                    "'%s' in day-of-week is a list; AWS wants an entry with # to stand alone".formatted(word.text()));
        }
        boolean isOffset = day instanceof SpecialDay.BeforeLast before && before.days() > 0;
        if (!isAlone || isOffset || day instanceof SpecialDay.LastWorkday) {
            undocumented.add(entry.text());
        }
        special.add(day);
    }

    private void readStep(Fragment entry) {
        List<Fragment> parts = entry.split('/');
        if (parts.size() > 2) {
            throw entry.problem("'%s' in %s has more than one slash; write one step, such as %s"
                    .formatted(entry.text(), field.label(), field.first() + "/2"));
        }
        Fragment base = parts.get(0);
        if (base.isEmpty()) {
            throw entry.problem("'%s' in %s has nothing in front of the slash; write *%s"
                    .formatted(entry.text(), field.label(), entry.text()));
        }
        int step = step(entry, parts.get(1));
        Range range = base.contains('-') || base.text().equals("*")
                ? range(base)
                : new Range(field, value(field, base), field.last());
        if (range.wraps()) {
            throw entry.problem("'%s' in %s puts a step on a range that wraps, which AWS does not define; write %s"
                    .formatted(entry.text(), field.label(), listed(range.stream(step))));
        }
        if (field == CronField.DAY_OF_WEEK) {
            undocumented.add(entry.text());
        }
        values.add(range.stream(step));
    }

    private static String listed(IntStream values) {
        return values.mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private int step(Fragment entry, Fragment digits) {
        String text = digits.text();
        if (!text.matches("[0-9]+") || text.matches("0+")) {
            throw entry.problem("the step of '%s' in %s is not a positive whole number; write one, such as %s/2"
                    .formatted(
                            entry.text(), field.label(), entry.split('/').get(0).text()));
        }
        int step = number(text);
        if (entry.text().startsWith("*") && step > field.last()) {
            throw entry.problem("the step of '%s' in %s is larger than the field; allowed are */1 to */%d"
                    .formatted(entry.text(), field.label(), field.last()));
        }
        return step;
    }

    private Range range(Fragment entry) {
        if (entry.text().equals("*")) {
            return Range.all(field);
        }
        List<Fragment> bounds = entry.split('-');
        if (bounds.size() == 1) {
            int value = value(field, entry);
            return new Range(field, value, value);
        }
        if (bounds.size() > 2 || bounds.stream().anyMatch(Fragment::isEmpty)) {
            throw entry.problem("'%s' in %s is no range; write its first and its last value, such as %s"
                    .formatted(entry.text(), field.label(), field.first() + "-" + (field.first() + 1)));
        }
        Range range = new Range(field, value(field, bounds.get(0)), value(field, bounds.get(1)));
        if (range.wraps() && field == CronField.YEAR) {
            throw entry.problem(
                    "'%s' in year runs backwards; write %d-%d".formatted(entry.text(), range.last(), range.first()));
        }
        return range;
    }

    static int value(CronField field, Fragment fragment) {
        String text = upperCase(fragment);
        int name = field.names().indexOf(text);
        if (name >= 0) {
            return field.first() + name;
        }
        if (!text.matches("[0-9]+")) {
            throw fragment.problem(Misfit.sentence(field, fragment.text()));
        }
        int value = number(text);
        if (!field.allows(value)) {
            throw fragment.problem(Misfit.outOfRange(field, fragment.text()));
        }
        return value;
    }

    /** Letters of other alphabets stay as they are: some of them would turn into Latin ones. */
    static String upperCase(Fragment fragment) {
        String text = fragment.text();
        return text.chars().allMatch(character -> character < 128) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static int number(String digits) {
        return digits.length() > 9 ? 999_999_999 : Integer.parseInt(digits);
    }
}
