package dev.rota.cli;

import java.util.Optional;
import java.util.Set;

/**
 * An option as Go's flag package reads it: behind one dash or two, a value behind {@code =} or in the next word.
 *
 * @param word as it was written
 * @param name without dashes and value
 * @param attached the value behind {@code =}
 * @param next the next word, when it is none that begins with a dash
 */
record GoFlag(String word, String name, Optional<String> attached, Optional<String> next) {

    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    /** Whether a word is an option. */
    static boolean is(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    static GoFlag of(String word, Optional<String> next) {
        String bare = word.startsWith("--") ? word.substring(2) : word.substring(1);
        int equals = bare.indexOf('=');
        Optional<String> value = next.filter(following -> !is(following));
        return equals < 0
                ? new GoFlag(word, bare, Optional.empty(), value)
                : new GoFlag(word, bare.substring(0, equals), Optional.of(bare.substring(equals + 1)), value);
    }

    /** Whether the value, if one is needed, is the next word. */
    boolean isFollowed() {
        return attached.isEmpty() && next.isPresent();
    }

    /** The value, if one is needed. */
    Optional<String> value() {
        return attached.or(() -> next);
    }

    /** Whether it is switched off, as in {@code -prune=false}. */
    boolean isOff() {
        return attached.filter(FALSE::contains).isPresent();
    }

    /** Whether what stands behind {@code =}, if anything, is a boolean to Go. */
    boolean isSwitch() {
        return attached.filter(value -> !TRUE.contains(value) && !FALSE.contains(value))
                .isEmpty();
    }

    /** Whether it is written as Rota writes it. */
    boolean isSpelled(String option) {
        boolean one = name.length() == 1 && !word.startsWith("--");
        return one || word.equals(option) || word.startsWith(option + "=");
    }
}
