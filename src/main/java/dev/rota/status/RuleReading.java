package dev.rota.status;

import dev.rota.apply.LiveRules;
import dev.rota.apply.Observer;
import dev.rota.apply.Parallel;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.RuleKey;
import dev.rota.rule.RuleTags;
import dev.rota.run.RunningTasks;
import dev.rota.status.Watched.Asked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the rules whose runs are asked for, with their targets: one ListTargetsByRule each, the pages of ListRules (or a DescribeRule
 * each, for one or two rules), and the tags of those that are disabled, because a hold stands there.
 */
public final class RuleReading {

    /** Up to here, describing the rules one by one costs fewer calls than listing all. */
    private static final int FEW_RULES = 2;

    private final LiveRules rules;
    private final Parallel parallel;
    private final Observer observer;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** A reading through these ports. */
    public RuleReading(LiveRules rules, Parallel parallel, Observer observer) {
        this.rules = rules;
        this.parallel = parallel;
        this.observer = observer;
    }

    /** The rules of these keys, in their order. */
    public Watched named(List<RuleKey> keys) {
        boolean alone = keys.stream().noneMatch(key -> mayHaveNamesakes(key.name()));
        Map<RuleKey, RuleHeader> headers = keys.size() <= FEW_RULES && alone ? described(keys) : listed(buses(keys));
        return watched(keys, headers);
    }

    /**
     * The rules of the default bus whose names match, and which start ECS tasks, in the order of their names. Those that an AWS
     * service manages are among them: their runs fail like any other.
     */
    public Watched matching(Predicate<String> wanted) {
        Map<RuleKey, RuleHeader> headers = listed(Set.of(RuleKey.DEFAULT_BUS));
        List<RuleKey> keys = headers.values().stream()
                .map(header -> header.rule().key())
                .filter(key -> wanted.test(key.name()))
                .toList();
        Watched all = watched(keys, headers);
        return new Watched(
                all.home(),
                all.asked().stream()
                        .filter(one -> one.rule()
                                .filter(rule -> !rule.targets().ecs().isEmpty())
                                .isPresent())
                        .toList(),
                all.namesakes());
    }

    private Watched watched(List<RuleKey> keys, Map<RuleKey, RuleHeader> headers) {
        Set<String> marks = keys.stream()
                .map(key -> RunningTasks.startedBy(key.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<RuleHeader> wanted = headers.values().stream()
                .filter(header -> keys.contains(header.rule().key())
                        || marks.contains(RunningTasks.startedBy(header.rule().name())))
                .toList();
        AtomicInteger done = new AtomicInteger();
        Map<RuleKey, LiveRule> read = new TreeMap<>();
        parallel.map(wanted, header -> {
                    LiveRule rule =
                            new LiveRule(header, rules.targets(header.rule().key()), tags(header));
                    observer.read(done.incrementAndGet(), wanted.size());
                    return rule;
                })
                .forEach(rule -> read.put(rule.key(), rule));
        List<Asked> asked = keys.stream()
                .map(key -> new Asked(key, Optional.ofNullable(read.get(key))))
                .toList();
        List<LiveRule> namesakes = read.values().stream()
                .filter(rule -> !keys.contains(rule.key()))
                .toList();
        return new Watched(home(read.values()), asked, namesakes);
    }

    /** Whether a task of this rule could be marked like a task of another one. */
    private static boolean mayHaveNamesakes(String name) {
        return RunningTasks.startedBy(name).equals(RunningTasks.startedBy(name + "-"));
    }

    private Map<RuleKey, RuleHeader> described(List<RuleKey> keys) {
        return parallel.map(keys, rules::describe).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(header -> header.rule().key(), header -> header));
    }

    private Map<RuleKey, RuleHeader> listed(Set<String> buses) {
        Map<RuleKey, RuleHeader> headers = new TreeMap<>();
        parallel.map(buses, bus -> {
                    List<RuleHeader> found = new ArrayList<>();
                    rules.list(bus, found::addAll);
                    return found;
                })
                .forEach(found ->
                        found.forEach(header -> headers.put(header.rule().key(), header)));
        return headers;
    }

    private static Set<String> buses(List<RuleKey> keys) {
        return keys.stream().map(RuleKey::bus).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Only a disabled rule can be on hold. The tagging API's index would be cheaper and lag behind. */
    private RuleTags tags(RuleHeader header) {
        if (header.rule().isEnabled()) {
            return RuleTags.confirmed(Map.of());
        }
        try {
            return RuleTags.confirmed(rules.tags(header.arn()));
        } catch (ServiceException denied) {
            if (denied.kind() != Kind.DENIED) {
                throw denied;
            }
            if (warned.compareAndSet(false, true)) {
                observer.warn("whether disabled rules are on hold cannot be told: " + denied.sentence());
            }
            return RuleTags.UNREADABLE;
        }
    }

    private Home home(Collection<LiveRule> read) {
        return read.stream().findFirst().flatMap(rule -> Home.ofArn(rule.arn())).orElseGet(rules::home);
    }
}
