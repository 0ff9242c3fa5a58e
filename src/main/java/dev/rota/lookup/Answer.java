package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.problem.Nearest;
import java.util.Collection;
import java.util.List;

/** What a lookup gives. A failure is a value too: it matters only where the answer is needed. */
public sealed interface Answer {

    /** How many names are suggested. */
    int SUGGESTIONS = 3;

    /**
     * The value.
     *
     * @param value typed, as its source holds it
     * @param secret whether it must not be shown
     * @param variable whether it is one of the process, of which what is made of it shows what is secret
     */
    record Found(Json value, boolean secret, boolean variable) implements Answer {

        Found(Json value, boolean secret) {
            this(value, secret, false);
        }
    }

    /**
     * There is none.
     *
     * @param message why not, and the way out, in one sentence without a full stop
     */
    record Failed(String message) implements Answer {}

    /** Not fetched yet, or not to be fetched; after {@link Answers#fetchMissing} it can be asked for again. */
    record Missing() implements Answer {}

    /** A value that may be shown. */
    static Answer found(Json value) {
        return new Found(value, false);
    }

    /** There is no such name; the existing names that resemble it are suggested. */
    static Answer unknown(String message, String name, Collection<String> names) {
        return new Failed(message + nearest(Nearest.to(name, names, SUGGESTIONS)));
    }

    /** Suggestions behind a message; {@code ""} for none. */
    static String nearest(List<String> names) {
        return names.isEmpty() ? "" : "; nearest: " + String.join(", ", names);
    }
}
