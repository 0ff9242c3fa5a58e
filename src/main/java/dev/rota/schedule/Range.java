package dev.rota.schedule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * NumberSet without a gap: from one to another, both included, and past the end of the field where the last is the smaller.
 *
 * @param field whose values they are
 * @param first any value of the field
 * @param last any value of the field
 */
record Range(CronField field, int first, int last) {

    static Range all(CronField field) {
        return new Range(field, field.first(), field.last());
    }

    /** The range that holds just these values, or nothing if they have gaps. All values are one range, from the first. */
    static Optional<Range> of(CronField field, NumberSet values) {
        if (values.equals(field.all())) {
            return Optional.of(all(field));
        }
        List<Integer> beginnings = values.toList().stream()
                .filter(value -> !values.contains(value == field.first() ? field.last() : value - 1))
                .toList();
        if (beginnings.size() != 1) {
            return Optional.empty();
        }
        int first = beginnings.get(0);
        int last = first + values.size() - 1;
        return Optional.of(new Range(field, first, last > field.last() ? last - size(field) : last));
    }

    /** Whether it goes past the end of the field, like hours 22-2. */
    boolean wraps() {
        return first > last;
    }

    /** Its values, each so many steps from the one before. */
    IntStream stream(int step) {
        int end = wraps() ? last + size(field) : last;
        return IntStream.iterate(first, value -> value <= end, value -> value + step)
                .map(value -> value > field.last() ? value - size(field) : value);
    }

    private static int size(CronField field) {
        return field.last() - field.first() + 1;
    }
}
