package dev.rota.lazy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Evaluates something that needs things from elsewhere, and finds out which only while it is evaluated.
 *
 * <p>A thing that is not there yet is noted, and the evaluation goes on without it. At its end everything noted is fetched at the
 * same time, and the evaluation begins again, until nothing is missing. Nothing is fetched twice. Used by one thread.
 */
public final class Waves {

    private final List<Loader<?, ?>> loaders = new ArrayList<>();

    /**
     * A loader of the things of one kind.
     *
     * @param fetch begins to fetch things, in the order they were asked for, and gives a supplier that waits for them
     * @param absent what stands for a thing that is not among those fetched
     */
    public <K, V> Loader<K, V> loader(Function<Set<K>, Supplier<Map<K, V>>> fetch, V absent) {
        Loader<K, V> loader = new Loader<>(fetch, absent);
        loaders.add(loader);
        return loader;
    }

    /** The result of an evaluation for which nothing was missing. */
    public <T> T evaluate(Supplier<T> evaluation) {
        T result;
        do {
            result = evaluation.get();
        } while (fetchMissing());
        return result;
    }

    /** Fetches everything that was missing; false when nothing was. */
    public boolean fetchMissing() {
        List<Runnable> begun =
                loaders.stream().flatMap(loader -> loader.begin().stream()).toList();
        begun.forEach(Runnable::run);
        return !begun.isEmpty();
    }

    /**
     * What has been fetched of one kind, and what was missing.
     *
     * @param <K> what identifies a thing
     * @param <V> the thing
     */
    public static final class Loader<K, V> {

        private final Function<Set<K>, Supplier<Map<K, V>>> fetch;
        private final V absent;
        private final Map<K, V> fetched = new HashMap<>();
        private final Set<K> missing = new LinkedHashSet<>();

        private Loader(Function<Set<K>, Supplier<Map<K, V>>> fetch, V absent) {
            this.fetch = fetch;
            this.absent = absent;
        }

        /** The thing; empty when it is missing, and then it will be fetched. */
        public Optional<V> get(K key) {
            Optional<V> found = Optional.ofNullable(fetched.get(key));
            if (found.isEmpty()) {
                missing.add(key);
            }
            return found;
        }

        private Optional<Runnable> begin() {
            if (missing.isEmpty()) {
                return Optional.empty();
            }
            Set<K> keys = new LinkedHashSet<>(missing);
            missing.clear();
            Supplier<Map<K, V>> begun = fetch.apply(keys);
            return Optional.of(() -> {
                Map<K, V> found = begun.get();
                keys.forEach(key -> fetched.put(key, found.getOrDefault(key, absent)));
            });
        }
    }
}
