package dev.rota.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads one field of a cron expression: a list of values, ranges, steps and special days. */
final class FieldParser {

    private final CronField field;
    private final Entry whole;
    private final List<IntStream> values = new ArrayList<>();
    private final List<SpecialDay> special = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();

    private FieldParser(CronField field, Fragment word) {
        this.field = field;
        this.whole = new Entry(field, word);
    }

    static FieldValues parse(CronField field, Fragment word) {
        return new FieldParser(field, word).parse();
    }

    private FieldValues parse() {
        boolean isUnset = field.isDay() && whole.text().equals("?");
        if (!isUnset) {
            List<Entry> entries = whole.split(',');
            entries.forEach(entry -> read(entry, entries.size() == 1));
        }
        NumberSet all = NumberSet.of(values.stream().flatMapToInt(each -> each));
        return new FieldValues(field, whole.fragment(), isUnset, all, special, undocumented);
    }

    private void read(Entry entry, boolean isAlone) {
        if (entry.isEmpty()) {
            throw entry.fragment()
                    .problem("an entry of the list in %s is empty; remove the comma".formatted(field.label()));
        }
        Optional<SpecialDay> day = SpecialDay.parse(entry);
        if (day.isPresent()) {
            addSpecial(entry, day.get(), isAlone);
        } else if (field == CronField.DAY_OF_WEEK && entry.upperCase().equals("L")) {
            values.add(IntStream.of(field.last()));
        } else if (entry.fragment().contains('/')) {
            addSteps(entry);
        } else {
            values.add(range(entry).stream(1));
        }
    }

    private void addSpecial(Entry entry, SpecialDay day, boolean isAlone) {
        if (day instanceof SpecialDay.Nth && !isAlone) {
            throw whole.wrong("is a list; AWS allows an entry with # only by itself");
        }
        boolean isOffset = day instanceof SpecialDay.BeforeLast before && before.days() > 0;
        if (!isAlone || isOffset || day instanceof SpecialDay.LastWorkday) {
            undocumented.add(entry.text());
        }
        special.add(day);
    }

    private void addSteps(Entry entry) {
        List<Entry> parts = entry.split('/');
        Entry base = parts.get(0);
        if (parts.size() > 2) {
            throw entry.wrong("has more than one slash; write one step, such as " + field.first() + "/2");
        }
        if (base.isEmpty()) {
            throw entry.wrong("has nothing before the slash; write *" + entry.text());
        }
        int step = step(entry, base, parts.get(1));
        Range range = steppedRange(base);
        if (range.wraps()) {
            String list = range.stream(step).mapToObj(String::valueOf).collect(Collectors.joining(","));
            throw entry.wrong("puts a step on a range that wraps, which AWS does not define; write " + list);
        }
        if (field == CronField.DAY_OF_WEEK) {
            undocumented.add(entry.text());
        }
        values.add(range.stream(step));
    }

    /** A single value in front of a step stands for all from there on. */
    private Range steppedRange(Entry base) {
        boolean isRange = base.isEvery() || base.fragment().contains('-');
        return isRange ? range(base) : new Range(field, base.value(), field.last());
    }

    /** Behind a {@code *} AWS takes no step past the end of the field; behind a value it does. */
    private int step(Entry entry, Entry base, Entry step) {
        if (!step.isNumber() || step.number() == 0) {
            throw entry.wrong(
                    "has a step that is not a positive whole number; write one, such as %s/2".formatted(base.text()));
        }
        if (base.isEvery() && step.number() > field.last()) {
            throw entry.wrong("has a step larger than the field; allowed are */1 to */" + field.last());
        }
        return step.number();
    }

    private Range range(Entry entry) {
        if (entry.isEvery()) {
            return Range.all(field);
        }
        List<Entry> bounds = entry.split('-');
        if (bounds.size() == 1) {
            return new Range(field, entry.value(), entry.value());
        }
        if (bounds.size() > 2 || bounds.stream().anyMatch(Entry::isEmpty)) {
            throw entry.wrong("is not a range; write its first and its last value, such as %d-%d"
                    .formatted(field.first(), field.first() + 1));
        }
        Range range = new Range(field, bounds.get(0).value(), bounds.get(1).value());
        if (range.wraps() && field == CronField.YEAR) {
            throw entry.wrong("runs backwards; write %d-%d".formatted(range.last(), range.first()));
        }
        return range;
    }

    /**
     * What a field of a cron expression says.
     *
     * @param field which one
     * @param word how it was written, and where
     * @param isUnset whether it is {@code ?}; the rest is empty then
     * @param values the numbers it lists
     * @param special the days it names by their place in a month
     * @param undocumented the entries AWS takes without documenting them
     */
    record FieldValues(
            CronField field,
            Fragment word,
            boolean isUnset,
            NumberSet values,
            List<SpecialDay> special,
            List<String> undocumented) {

        FieldValues {
            special = List.copyOf(special);
            undocumented = List.copyOf(undocumented);
        }

        /** Whether it matches every day, hour and so on, however that was written. */
        boolean isEvery() {
            return values.equals(field.all());
        }
    }
}
