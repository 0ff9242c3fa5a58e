package dev.rota.lookup;

import dev.rota.lazy.Waves;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Things of one kind that lookups read, such as the parameters of AWS. Each is fetched once, failures included.
 *
 * @param <K> what identifies a thing
 * @param <V> the thing
 */
final class Store<K, V> {

    private final Waves.Loader<K, Outcome<V>> loader;

    /**
     * A store that fetches in batches, all batches at once.
     *
     * @param batches which things are fetched together
     * @param fetch gives an outcome for everything in a batch; called by many threads
     */
    Store(
            Waves waves,
            Executor threads,
            Function<Collection<K>, List<List<K>>> batches,
            Function<List<K>, Map<K, Outcome<V>>> fetch) {
        this.loader = waves.loader(
                keys -> {
                    List<CompletableFuture<Map<K, Outcome<V>>>> running = batches.apply(keys).stream()
                            .map(batch -> CompletableFuture.supplyAsync(() -> fetch.apply(batch), threads))
                            .toList();
                    return () -> {
                        Map<K, Outcome<V>> outcomes = new HashMap<>();
                        running.forEach(batch -> outcomes.putAll(ended(batch)));
                        return outcomes;
                    };
                },
                new Outcome.Failure<>("AWS did not answer"));
    }

    private static <T> T ended(CompletableFuture<T> batch) {
        try {
            return batch.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RotaException known ? known : failed;
        }
    }

    /**
     * A store that fetches each thing for itself.
     *
     * @param fetch throws {@link IllegalArgumentException} for something that was read and is of no use
     * @param name how a thing that cannot be fetched is called in the message
     */
    static <K, V> Store<K, V> ofSingles(Waves waves, Executor threads, Function<K, V> fetch, Function<K, String> name) {
        return new Store<>(
                waves,
                threads,
                keys -> keys.stream().map(List::of).toList(),
                batch -> Map.of(batch.get(0), outcome(batch.get(0), fetch, name)));
    }

    private static <K, V> Outcome<V> outcome(K key, Function<K, V> fetch, Function<K, String> name) {
        try {
            return new Outcome.Success<>(fetch.apply(key));
        } catch (RotaException e) {
            return Outcome.failure(name.apply(key), e);
        } catch (IllegalArgumentException e) {
            return new Outcome.Failure<>(name.apply(key) + " cannot be used: " + e.getMessage());
        }
    }

    /** The answer that a thing holds; its failure when it could not be fetched. */
    Answer answer(K key, Function<V, Answer> found) {
        return loader.get(key)
                .map(outcome -> outcome instanceof Outcome.Success<V> success
                        ? found.apply(success.value())
                        : new Answer.Failed(((Outcome.Failure<V>) outcome).message()))
                .orElseGet(Answer.Missing::new);
    }

    /** The end of an attempt to fetch something. */
    sealed interface Outcome<V> {

        /** It was fetched. */
        record Success<V>(V value) implements Outcome<V> {}

        /** It was not; the message is a sentence without a full stop. */
        record Failure<V>(String message) implements Outcome<V> {}

        /**
         * Why something could not be fetched.
         *
         * @throws ServiceException when that has nothing to do with the thing, nor with the place that asks for it
         */
        static <V> Outcome<V> failure(String name, RotaException reason) {
            if (reason instanceof ServiceException outside && outside.concernsEverything()) {
                throw outside;
            }
            return new Failure<>(name + " cannot be read: " + reason.sentence());
        }
    }
}
