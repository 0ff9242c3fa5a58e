package dev.rota.verify;

import java.util.Optional;

/**
 * What came of asking for something.
 *
 * @param <T> what there is to know about it
 */
public sealed interface Answer<T> {

    /** It exists. */
    record Found<T>(T value) implements Answer<T> {}

    /** It does not exist. */
    record Missing<T>() implements Answer<T> {}

    /**
     * It cannot be told.
     *
     * @param reason why, with the way out: a sentence without a full stop
     */
    record Withheld<T>(String reason) implements Answer<T> {}

    /** What is known of it. */
    default Optional<T> found() {
        return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }
}
