package dev.rota.aws.facts;

import dev.rota.live.Parallel;
import dev.rota.live.Parallel.Later;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Fact.Withheld;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks for many things at once, as many of them in a call as the API takes. */
final class Asking {

    /** After these no other question would be answered either. */
    private static final Set<Kind> HOPELESS = Set.of(Kind.CREDENTIALS, Kind.SETTINGS, Kind.INTERRUPTED);

    private final Parallel parallel;

    Asking(Parallel parallel) {
        this.parallel = parallel;
    }

    /** Asks for each with a call of its own. */
    <K, V> Supplier<Map<K, Fact<V>>> each(Set<K> keys, Function<K, Optional<V>> call) {
        return inCalls(
                keys.stream().map(List::of).toList(),
                alone -> answers(
                        alone,
                        some -> call.apply(some.get(0))
                                .map(value -> Map.of(some.get(0), value))
                                .orElse(Map.of())));
    }

    /** Asks for several in a call, which answers only for those that exist. */
    <K, V> Supplier<Map<K, Fact<V>>> together(Set<K> keys, int atMost, Function<List<K>, Map<K, V>> call) {
        return inCalls(chunks(keys, atMost), some -> answers(some, call));
    }

    /** The same where only those of one group can stand in one call. */
    <K, G, V> Supplier<Map<K, Fact<V>>> together(
            Set<K> keys, Function<K, G> group, int atMost, Function<List<K>, Map<K, V>> call) {
        return inCalls(chunks(keys, group, atMost), some -> answers(some, call));
    }

    /** The same where AWS refuses a call for what may be wrong with one of many: then each is asked for alone. */
    <K, G, V> Supplier<Map<K, Fact<V>>> togetherOrAlone(
            Set<K> keys, Function<K, G> group, int atMost, Function<List<K>, Map<K, V>> call) {
        return inCalls(chunks(keys, group, atMost), some -> {
            Map<K, Fact<V>> answers = answers(some, call);
            boolean refused = !answers.isEmpty() && answers.values().stream().allMatch(Withheld.class::isInstance);
            if (some.size() == 1 || !refused) {
                return answers;
            }
            Map<K, Fact<V>> ofEach = new HashMap<>();
            some.forEach(key -> ofEach.putAll(answers(List.of(key), call)));
            return ofEach;
        });
    }

    private <K, V> Supplier<Map<K, Fact<V>>> inCalls(List<List<K>> calls, Function<List<K>, Map<K, Fact<V>>> call) {
        List<Later<Map<K, Fact<V>>>> begun = new ArrayList<>();
        calls.forEach(keys -> begun.add(parallel.begin(() -> call.apply(keys))));
        return () -> {
            Map<K, Fact<V>> answers = new HashMap<>();
            begun.forEach(later -> answers.putAll(later.get()));
            return answers;
        };
    }

    private static <K, V> Map<K, Fact<V>> answers(List<K> keys, Function<List<K>, Map<K, V>> call) {
        Map<K, Fact<V>> answers = new HashMap<>();
        try {
            call.apply(keys).forEach((key, value) -> answers.put(key, new Fact.Found<>(value)));
        } catch (ServiceException refusal) {
            if (HOPELESS.contains(refusal.kind())) {
                throw refusal;
            }
            if (refusal.kind() != Kind.NOT_FOUND) {
                keys.forEach(key -> answers.put(key, new Withheld<>(refusal.sentence())));
            }
        }
        return answers;
    }

    private static <K, G> List<List<K>> chunks(Set<K> keys, Function<K, G> group, int atMost) {
        Map<G, List<K>> groups = new LinkedHashMap<>();
        keys.forEach(key -> groups.computeIfAbsent(group.apply(key), first -> new ArrayList<>())
                .add(key));
        return groups.values().stream()
                .flatMap(members -> chunks(members, atMost).stream())
                .toList();
    }

    /** In the order of their texts, so that the same things are always asked for together. */
    private static <K> List<List<K>> chunks(Collection<K> keys, int atMost) {
        List<K> ordered =
                keys.stream().sorted(Comparator.comparing(String::valueOf)).toList();
        List<List<K>> chunks = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += atMost) {
            chunks.add(ordered.subList(from, Math.min(ordered.size(), from + atMost)));
        }
        return chunks;
    }
}
