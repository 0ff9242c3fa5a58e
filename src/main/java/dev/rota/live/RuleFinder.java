package dev.rota.live;

import dev.rota.live.Parallel.Later;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.Home;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTargets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Finds rules in as few calls as possible, and remembers them: a few are described one by one, more are listed bus by bus. Targets
 * that are certain to be wanted are asked for as soon as the page that names their rule has arrived, not when the last page has.
 */
final class RuleFinder {

    /** Up to here, describing the rules one by one costs fewer calls than listing all. */
    private static final int FEW_RULES = 2;

    private final LiveRules rules;
    private final Parallel parallel;
    private final Map<RuleKey, RuleHeader> headers = new ConcurrentHashMap<>();
    private final Map<RuleKey, Later<RuleTargets>> targets = new ConcurrentHashMap<>();
    private final Set<String> missingBuses = ConcurrentHashMap.newKeySet();
    private boolean listed;

    RuleFinder(LiveRules rules, Parallel parallel) {
        this.rules = rules;
        this.parallel = parallel;
    }

    /**
     * Finds rules and asks for their targets at the same time.
     *
     * @param buses where to look when the rules are listed
     * @param everything whether all rules of the buses have to be known
     */
    void findWithTargets(Set<RuleKey> wanted, Set<String> buses, boolean everything) {
        find(wanted, buses, everything, wanted);
    }

    /** The same without asking for targets yet: it is not certain that they will be wanted. */
    void find(Set<RuleKey> wanted, Set<String> buses, boolean everything) {
        find(wanted, buses, everything, Set.of());
    }

    /** Finds all rules of some buses. */
    void list(Set<String> buses) {
        list(buses, Set.of());
    }

    /** The same for targets of which only some are certain to be wanted. */
    void find(Set<RuleKey> wanted, Set<String> buses, boolean everything, Set<RuleKey> withTargets) {
        if (everything || wanted.size() > FEW_RULES) {
            list(buses, withTargets);
        } else {
            withTargets.forEach(this::askForTargets);
            parallel.map(wanted, key -> onItsBus(key.bus(), () -> rules.describe(key)))
                    .forEach(header -> header.ifPresent(present -> found(present, withTargets)));
        }
    }

    private void list(Set<String> buses, Set<RuleKey> withTargets) {
        parallel.map(buses, bus -> {
            onItsBus(bus, () -> {
                rules.list(bus, page -> page.forEach(header -> found(header, withTargets)));
                return Optional.empty();
            });
            return bus;
        });
        listed = true;
    }

    /** What there is on a bus; nothing where the bus does not exist, which concerns its rules alone. */
    private <T> Optional<T> onItsBus(String bus, Supplier<Optional<T>> call) {
        try {
            return call.get();
        } catch (ServiceException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            missingBuses.add(bus);
            return Optional.empty();
        }
    }

    /** The buses that were asked for and do not exist. */
    Set<String> missingBuses() {
        return missingBuses;
    }

    /** The buses that some rules stand on. */
    static Set<String> busesOf(Collection<RuleKey> rules) {
        Set<String> buses = new TreeSet<>();
        rules.forEach(rule -> buses.add(rule.bus()));
        return buses;
    }

    /** The buses that some rules stand on, and the default one, which is where rules are pruned. */
    static Set<String> busesOfAndDefault(Collection<RuleKey> rules) {
        Set<String> buses = busesOf(rules);
        buses.add(RuleKey.DEFAULT_BUS);
        return buses;
    }

    /** Those of some rules that exist. */
    Map<RuleKey, RuleHeader> headers(Set<RuleKey> wanted) {
        Map<RuleKey, RuleHeader> found = headers();
        found.keySet().retainAll(wanted);
        return found;
    }

    /** The rules found so far. */
    Map<RuleKey, RuleHeader> headers() {
        return new TreeMap<>(headers);
    }

    /** A rule that the index speaks of; empty when it is gone. Lists the buses if that has not been done. */
    Optional<RuleHeader> header(RuleKey key) {
        if (!listed && !headers.containsKey(key)) {
            list(busesOfAndDefault(Set.of(key)));
        }
        return Optional.ofNullable(headers.get(key));
    }

    RuleTargets targets(RuleKey key) {
        return askForTargets(key).get();
    }

    /** Where rules live, which the ARN of any of them tells; STS is asked only where there is none. */
    Home home(Collection<RuleHeader> some) {
        return some.stream()
                .findFirst()
                .flatMap(header -> Home.ofArn(header.arn()))
                .orElseGet(rules::home);
    }

    private void found(RuleHeader header, Set<RuleKey> withTargets) {
        RuleKey key = header.rule().key();
        headers.put(key, header);
        if (withTargets.contains(key)) {
            askForTargets(key);
        }
    }

    private Later<RuleTargets> askForTargets(RuleKey key) {
        return targets.computeIfAbsent(key, missing -> parallel.begin(() -> rules.targets(missing)));
    }
}
