package dev.rota.lookup;

import dev.rota.problem.RotaException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Fetches things, some of them together.
 *
 * @param batches which of them are fetched together
 * @param fetch gives an outcome for everything in a batch; called by many threads
 */
record Fetcher<K, V>(Function<Collection<K>, List<List<K>>> batches, Function<List<K>, Map<K, Outcome<V>>> fetch) {

    /**
     * Fetches each thing for itself.
     *
     * @param fetch throws {@link IllegalArgumentException} for something that was read and is of no use
     * @param name how a thing that cannot be fetched is called in the message
     */
    static <K, V> Fetcher<K, V> single(Function<K, V> fetch, Function<K, String> name) {
        return new Fetcher<>(
                keys -> keys.stream().map(List::of).toList(),
                batch -> Map.of(batch.get(0), outcome(batch.get(0), fetch, name)));
    }

    private static <K, V> Outcome<V> outcome(K key, Function<K, V> fetch, Function<K, String> name) {
        try {
            return new Outcome.Success<>(fetch.apply(key));
        } catch (RotaException e) {
            return failure(name.apply(key), e);
        } catch (IllegalArgumentException e) {
            return new Outcome.Failure<>(name.apply(key) + " cannot be used: " + e.getMessage());
        }
    }

    /** Why something could not be fetched. */
    static <V> Outcome<V> failure(String name, RotaException reason) {
        return new Outcome.Failure<>(name + " cannot be read: " + reason.sentence());
    }

    /** The outcomes of a batch, none of its keys left out. */
    Map<K, Outcome<V>> outcomes(List<K> batch) {
        Map<K, Outcome<V>> outcomes = new HashMap<>(fetch.apply(batch));
        batch.forEach(key -> outcomes.putIfAbsent(key, new Outcome.Failure<>("it was not answered")));
        return outcomes;
    }
}
