package dev.rota.apply;

import dev.rota.apply.Parallel.Later;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules found so far. The targets of a wanted rule are asked for as soon as the page that names it has arrived, not when the
 * last page has.
 */
final class Listing {

    private final LiveRules rules;
    private final Parallel parallel;
    private final Map<RuleKey, RuleHeader> headers = new ConcurrentHashMap<>();
    private final Map<RuleKey, Later<RuleTargets>> targets = new ConcurrentHashMap<>();
    private boolean listed;

    Listing(LiveRules rules, Parallel parallel) {
        this.rules = rules;
        this.parallel = parallel;
    }

    /** Lists the buses that some rules stand on. The default bus is always among them: it is where rules are pruned. */
    void list(Set<RuleKey> named, Set<RuleKey> wanted) {
        Set<String> buses = new TreeSet<>(Set.of(RuleKey.DEFAULT_BUS));
        named.forEach(rule -> buses.add(rule.bus()));
        parallel.map(buses, bus -> {
            rules.list(bus, page -> page.forEach(header -> found(header, wanted)));
            return bus;
        });
        listed = true;
    }

    /** Describes some rules one by one, and asks for their targets at the same time. */
    void describe(Set<RuleKey> wanted) {
        wanted.forEach(this::askForTargets);
        parallel.map(wanted, rules::describe).forEach(header -> header.ifPresent(present -> found(present, wanted)));
    }

    /** Those of some rules that exist. */
    Map<RuleKey, RuleHeader> headers(Set<RuleKey> wanted) {
        Map<RuleKey, RuleHeader> found = new TreeMap<>(headers);
        found.keySet().retainAll(wanted);
        return found;
    }

    /** The rules found so far. */
    Set<RuleKey> keys() {
        return Set.copyOf(headers.keySet());
    }

    /** A rule of the default bus that the index speaks of; empty when it is gone. Lists the bus if that has not been done. */
    Optional<RuleHeader> header(RuleKey key) {
        if (!listed && !headers.containsKey(key)) {
            list(Set.of(key), Set.of());
        }
        return Optional.ofNullable(headers.get(key));
    }

    RuleTargets targets(RuleKey key) {
        return askForTargets(key).get();
    }

    private void found(RuleHeader header, Set<RuleKey> wanted) {
        RuleKey key = header.rule().key();
        headers.put(key, header);
        if (wanted.contains(key)) {
            askForTargets(key);
        }
    }

    private Later<RuleTargets> askForTargets(RuleKey key) {
        return targets.computeIfAbsent(key, missing -> parallel.begin(() -> rules.targets(missing)));
    }
}
