package dev.rota.status;

import dev.rota.live.LiveReader;
import dev.rota.plan.Live;
import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleKey;
import dev.rota.run.RunningTasks;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules whose runs are asked for.
 *
 * @param home where they are
 * @param entries the rules by their keys, in the order in which they are shown
 * @param namesakes further live rules, whose tasks look like tasks of those
 */
public record WatchList(Home home, List<Entry> entries, List<LiveRule> namesakes) {

    public WatchList {
        entries = List.copyOf(entries);
        namesakes = List.copyOf(namesakes);
    }

    /**
     * A rule that is asked for.
     *
     * @param key what names it
     * @param rule absent when it is not in EventBridge
     */
    public record Entry(RuleKey key, Optional<LiveRule> rule) {}

    /** The rules of these keys, in their order. */
    public static WatchList named(List<RuleKey> keys, LiveReader reader) {
        return of(keys, reader.withNamesakes(keys, RunningTasks::startedBy));
    }

    /**
     * The rules of the default bus whose names match, and which start ECS tasks, in the order of their names. Those that an AWS
     * service manages are among them: their runs fail like any other.
     */
    public static WatchList matching(Predicate<String> wanted, LiveReader reader) {
        Live live = reader.withNamesakes(wanted, RunningTasks::startedBy);
        List<RuleKey> keys = live.rules().keySet().stream()
                .filter(key -> wanted.test(key.name()))
                .sorted()
                .toList();
        WatchList all = of(keys, live);
        List<Entry> starting = all.entries().stream()
                .filter(entry -> entry.rule()
                        .filter(rule -> !rule.targets().ecs().isEmpty())
                        .isPresent())
                .toList();
        return new WatchList(all.home(), starting, all.namesakes());
    }

    /** Those that are in EventBridge. */
    public List<LiveRule> rules() {
        return entries.stream().flatMap(entry -> entry.rule().stream()).toList();
    }

    private static WatchList of(Collection<RuleKey> keys, Live live) {
        return new WatchList(
                live.home(),
                keys.stream().map(key -> new Entry(key, live.rule(key))).toList(),
                live.rules().values().stream()
                        .filter(rule -> !keys.contains(rule.key()))
                        .toList());
    }
}
