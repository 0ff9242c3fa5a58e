package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;
import java.util.Map;

/**
 * The lookups of one rendering, and what has been fetched so far.
 *
 * <p>Asked in waves: what an answer lacks is noted and fetched together when the wave is over, then the asking starts
 * anew. Used by one thread.
 */
public final class Answers {

    private final Map<String, Lookup> lookups;
    private final Sources sources;
    private final boolean offline;

    Answers(Map<String, Lookup> lookups, Sources sources, boolean offline) {
        this.lookups = Map.copyOf(lookups);
        this.sources = sources;
        this.offline = offline;
    }

    /**
     * The answer of a function.
     *
     * @param function one of {@link Lookups#names}
     * @param arguments in the order they were written
     */
    public Answer ask(String function, List<Json> arguments) {
        Lookup lookup = lookups.get(function);
        return lookup == null ? new Answer.Failed("there is no function " + function) : lookup.answer(arguments);
    }

    /** Fetches everything that answers have lacked, all at the same time; false when they lacked nothing, or nothing is to be fetched. */
    public boolean fetchMissing() {
        return !offline && sources.fetchMissing();
    }
}
