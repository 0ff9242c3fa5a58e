package dev.rota.verify;

import dev.rota.verify.Facts.Fact;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is known of the things of one kind, and what was asked for in vain.
 *
 * @param <K> what names a thing
 * @param <V> what there is to know about it
 */
final class Ledger<K, V> {

    private final Function<Set<K>, Supplier<Map<K, Fact<V>>>> source;
    private final Map<K, Fact<V>> answers = new HashMap<>();
    private final Set<K> wanted = new LinkedHashSet<>();

    Ledger(Function<Set<K>, Supplier<Map<K, Fact<V>>>> source) {
        this.source = source;
    }

    /** What is known of a thing. Where that is nothing, it will be asked for, and what is made of this answer is not to be used. */
    Fact<V> of(K key) {
        Fact<V> known = answers.get(key);
        if (known == null) {
            wanted.add(key);
            return new Fact.Withheld<>("it has not been asked for yet");
        }
        return known;
    }

    /** Begins to ask for what was wanted in vain; what is given waits for it. Empty when nothing was. */
    Optional<Runnable> begin() {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Set<K> keys = Set.copyOf(wanted);
        wanted.clear();
        Supplier<Map<K, Fact<V>>> answered = source.apply(keys);
        return Optional.of(() -> {
            Map<K, Fact<V>> found = answered.get();
            keys.forEach(key -> answers.put(key, found.getOrDefault(key, new Fact.Missing<>())));
        });
    }
}
