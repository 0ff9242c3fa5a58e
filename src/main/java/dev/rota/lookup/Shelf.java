package dev.rota.lookup;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What has been fetched of one kind, and what was asked for and is not there yet.
 *
 * <p>Everything that is missing at the end of a wave is fetched in one go, in batches and at the same time. Nothing is fetched
 * twice, failures included. Used by one thread.
 *
 * @param <K> what identifies a thing
 * @param <V> the thing
 */
final class Shelf<K, V> {

    private final Fetcher<K, V> fetcher;
    private final Map<K, Outcome<V>> outcomes = new HashMap<>();
    private final Set<K> missing = new LinkedHashSet<>();

    Shelf(Fetcher<K, V> fetcher) {
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

    /** The answer that the thing holds; its failure when it could not be fetched. */
    Answer answer(K key, Function<V, Answer> found) {
        Optional<Outcome<V>> outcome = get(key);
        if (outcome.isEmpty()) {
            return new Answer.Missing();
        }
        return outcome.get() instanceof Outcome.Success<V> success
                ? found.apply(success.value())
                : new Answer.Failed(((Outcome.Failure<V>) outcome.get()).message());
    }

    boolean lacksSomething() {
        return !missing.isEmpty();
    }

    /** Begins to fetch what is missing; what is given waits until it is there, and has to be run by the shelf's own thread. */
    Runnable begin(Executor threads) {
        List<CompletableFuture<Map<K, Outcome<V>>>> running = fetcher.batches().apply(missing).stream()
                .map(batch -> CompletableFuture.supplyAsync(() -> fetcher.outcomes(batch), threads))
                .toList();
        missing.clear();
        return () -> running.forEach(batch -> outcomes.putAll(batch.join()));
    }
}
