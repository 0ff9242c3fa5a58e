package dev.rota.lookup;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What has been fetched of one kind, and what was asked for and is not there yet.
 *
 * <p>Everything that is missing at the end of a wave is fetched in one go, so that a fetcher can work in batches or in
 * parallel. Nothing is fetched twice, failures included. Used by one thread.
 *
 * @param <K> what identifies a thing
 * @param <V> the thing
 */
final class Shelf<K, V> {

    private final Function<Set<K>, Map<K, Outcome<V>>> fetcher;
    private final Map<K, Outcome<V>> outcomes = new HashMap<>();
    private final Set<K> missing = new LinkedHashSet<>();

    /** A fetcher gives an outcome for every key it is asked for. */
    Shelf(Function<Set<K>, Map<K, Outcome<V>>> fetcher) {
        this.fetcher = fetcher;
    }

    /** The outcome; empty when it is not known yet, and then it is noted for the next wave. */
    Optional<Outcome<V>> get(K key) {
        Optional<Outcome<V>> outcome = Optional.ofNullable(outcomes.get(key));
        if (outcome.isEmpty()) {
            missing.add(key);
        }
        return outcome;
    }

    /** Fetches what is missing; false when nothing is. */
    boolean fetchMissing() {
        if (missing.isEmpty()) {
            return false;
        }
        outcomes.putAll(fetcher.apply(Set.copyOf(missing)));
        missing.forEach(key -> outcomes.putIfAbsent(key, new Outcome.Failure<>("it was not answered")));
        missing.clear();
        return true;
    }
}
