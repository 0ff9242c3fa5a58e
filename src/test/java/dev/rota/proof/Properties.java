package dev.rota.proof;

import java.util.function.LongConsumer;

/** Tries a property with many seeds; a failure names its seed, and {@code -Drota.seed=N} tries that one alone. */
final class Properties {

    /** How many cases each property is tried with; {@code -Drota.cases=N} tries more. */
    static final int CASES = Integer.getInteger("rota.cases", 300);

    private Properties() {}

    static void check(int cases, LongConsumer property) {
        Long only = Long.getLong("rota.seed");
        long first = only == null ? System.nanoTime() : only;
        for (long seed = first; seed < first + (only == null ? cases : 1); seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "-Drota.seed=%d repeats this: %s".formatted(seed, failure.getMessage()), failure);
            }
        }
    }
}
