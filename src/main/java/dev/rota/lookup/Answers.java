package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.lazy.Waves;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The lookups of one rendering, and what has been fetched so far. Used by one thread. */
public final class Answers {

    private final Map<String, Function<List<Json>, Answer>> lookups;
    private final Waves waves;
    private final boolean offline;

    Answers(Map<String, Function<List<Json>, Answer>> lookups, Waves waves, boolean offline) {
        this.lookups = lookups;
        this.waves = waves;
        this.offline = offline;
    }

    /**
     * The answer of a function.
     *
     * @param function one of {@link Lookups#names}
     * @param arguments in the order they were written
     */
    public Answer ask(String function, List<Json> arguments) {
        Function<List<Json>, Answer> lookup = lookups.get(function);
        return lookup == null ? new Answer.Failed("there is no function " + function) : lookup.apply(arguments);
    }

    /** The result of a rendering that lacked no answer, or no answer that is to be fetched. */
    public <T> T evaluate(Supplier<T> rendering) {
        return offline ? rendering.get() : waves.evaluate(rendering);
    }

    /** Fetches everything that answers have lacked; false when they lacked nothing, or nothing is to be fetched. */
    boolean fetchMissing() {
        return !offline && waves.fetchMissing();
    }
}
