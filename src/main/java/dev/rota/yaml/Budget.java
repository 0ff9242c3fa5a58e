package dev.rota.yaml;

import java.util.Locale;

/**
 * How much a document may hold, counted with every alias written out, so that a few lines cannot grow to fill the memory
 * of whoever walks the values.
 */
final class Budget {

    /** Far more than 300 rules need, far less than the stack bears. */
    static final int DEEPEST_NESTING = 100;

    static final int MOST_NODES = 200_000;

    static final int MOST_CHARACTERS = 8_000_000;

    private long nodes;
    private long characters;

    /** The bounds, for sentences that tell them. */
    static String bounds() {
        return String.format(Locale.ROOT, "%,d values or %,d characters", MOST_NODES, MOST_CHARACTERS);
    }

    /** Enters some more values and characters. */
    void spend(long moreNodes, long moreCharacters) {
        nodes += moreNodes;
        characters += moreCharacters;
    }

    boolean exceeded() {
        return nodes > MOST_NODES || characters > MOST_CHARACTERS;
    }

    long nodes() {
        return nodes;
    }

    long characters() {
        return characters;
    }
}
