package dev.rota.lookup;

import dev.rota.json.Json;

/** What a lookup gives. A failure is a value too: it matters only where the answer is needed. */
public sealed interface Answer {

    /**
     * The value.
     *
     * @param value typed, as its source holds it
     * @param secret whether it must not be shown
     */
    record Found(Json value, boolean secret) implements Answer {}

    /**
     * There is none.
     *
     * @param message why not, and the way out, in one sentence without a full stop
     */
    record Failed(String message) implements Answer {}

    /** Not fetched yet; {@link Answers#fetchMissing} fetches it, unless nothing is to be fetched, then it can be asked for again. */
    record Missing() implements Answer {}

    /** A value that may be shown. */
    static Answer found(Json value) {
        return new Found(value, false);
    }
}
