package dev.rota.proof;

import dev.rota.json.Json;
import dev.rota.rule.LiveRule;
import dev.rota.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Rules as an account could hold them. The same seed makes the same account. */
final class RandomAccount {

    private RandomAccount() {}

    /** One to three rules, each with one of the tracking ids. */
    static List<LiveRule> liveRules(long seed, List<Optional<String>> trackingIds) {
        Random random = new Random(seed);
        return new RandomRules(seed)
                .some().stream()
                        .map(rule -> Loop.live(rule, trackingIds.get(random.nextInt(trackingIds.size()))))
                        .toList();
    }

    /** Sometimes one tracking id, sometimes none, sometimes several, sometimes the cluster's name. */
    static List<Optional<String>> mixedIds(long seed) {
        return switch ((int) Math.floorMod(seed, 4L)) {
            case 0 -> List.of(Optional.empty());
            case 1 -> List.of(Optional.of("@jobs: - =x"));
            case 2 -> List.of(Optional.of("shop"));
            default -> List.of(Optional.of("jobs"), Optional.of("shop"), Optional.empty(), Optional.of("007"));
        };
    }

    /** A new target is always sent with its task count, for ecschedule's sake. */
    static Rule counted(Rule rule) {
        return rule.withTargets(rule.targets().stream()
                .map(target -> target.taskCount() != null ? target : target.with("taskCount", Json.of(1)))
                .toList());
    }

    /** The rules of such an account as AWS would keep them. */
    static List<Rule> spelledOut(List<Rule> rules) {
        return rules.stream().map(rule -> SpelledOut.of(rule, RandomRules.HOME)).toList();
    }
}
