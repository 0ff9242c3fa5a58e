package dev.rota.lookup;

/** The end of an attempt to fetch something. */
sealed interface Outcome<V> {

    /** It was fetched. */
    record Success<V>(V value) implements Outcome<V> {}

    /** It was not; the message is a sentence without a full stop. */
    record Failure<V>(String message) implements Outcome<V> {}
}
