package dev.rota.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** An immutable set of small numbers that finds the next one quickly: the values of a field, or the days of a month. */
final class NumberSet {

    /** What {@link #onOrAfter} gives when there is no such value. */
    static final int NONE = -1;

    private final BitSet bits;

    private NumberSet(BitSet bits) {
        this.bits = bits;
    }

    /** The numbers must be 0 or more; repetitions count once. */
    static NumberSet of(IntStream numbers) {
        BitSet bits = new BitSet();
        numbers.forEach(bits::set);
        return new NumberSet(bits);
    }

    /** The smallest value that is not below the bound (0 or more), or {@link #NONE}. */
    int onOrAfter(int bound) {
        return bits.nextSetBit(bound);
    }

    boolean contains(int value) {
        return bits.get(value);
    }

    int size() {
        return bits.cardinality();
    }

    /** The smallest value, or {@link #NONE} of an empty set. */
    int first() {
        return bits.nextSetBit(0);
    }

    /** The largest value, or {@link #NONE} of an empty set. */
    int last() {
        return bits.length() - 1;
    }

    /** The values in ascending order. */
    List<Integer> toList() {
        return bits.stream().boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberSet values && bits.equals(values.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
