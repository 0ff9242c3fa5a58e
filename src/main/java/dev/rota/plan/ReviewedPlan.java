package dev.rota.plan;

import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan that someone has looked at, as far as it is known: by its digest, and, when it was saved, rule by rule.
 *
 * @param digest its {@link PlanDigest}
 * @param saved what else is known of it; empty when only the digest is
 */
public record ReviewedPlan(String digest, Optional<Saved> saved) {

    /**
     * A saved plan.
     *
     * @param account where it was to be carried out
     * @param region where it was to be carried out
     * @param changes what was to be done
     */
    public record Saved(String account, String region, Map<RuleKey, SavedChange> changes) {

        public Saved {
            changes = Map.copyOf(changes);
        }
    }

    /**
     * A change of a saved plan.
     *
     * @param action {@code create}, {@code change}, {@code adopt} or {@code delete}
     * @param digest the change's own digest
     */
    public record SavedChange(String action, String digest) {}

    /** A plan of which only the digest is known. */
    public static ReviewedPlan ofDigest(String digest) {
        return new ReviewedPlan(digest, Optional.empty());
    }

    /** What a plan does differently, in one part of a sentence each; empty when it does the same. */
    public List<String> differencesTo(Plan plan) {
        if (digest.equals(PlanDigest.of(plan))) {
            return List.of();
        }
        List<String> differences = saved.map(known -> moved(known, plan)).orElseGet(List::of);
        return differences.isEmpty() ? List.of(contents(plan)) : differences;
    }

    private static List<String> moved(Saved saved, Plan plan) {
        List<String> moved = new ArrayList<>();
        if (!saved.account().equals(plan.home().account())
                || !saved.region().equals(plan.home().region())) {
            moved.add("it is for account %s (%s), not for %s (%s)"
                    .formatted(plan.home().account(), plan.home().region(), saved.account(), saved.region()));
        }
        Map<RuleKey, Change> now = new TreeMap<>();
        plan.changes().forEach(change -> now.put(change.key(), change));
        now.forEach((key, change) -> {
            SavedChange reviewed = saved.changes().get(key);
            if (reviewed == null) {
                moved.add("%s (%s) is new".formatted(key, actionOf(change)));
            } else if (!reviewed.action().equals(actionOf(change))) {
                moved.add("%s was to %s and is now to %s"
                        .formatted(key, verb(reviewed.action()), verb(actionOf(change))));
            } else if (!reviewed.digest().equals(PlanDigest.of(change, plan.home()))) {
                moved.add("%s (%s) is a different change".formatted(key, actionOf(change)));
            }
        });
        new TreeMap<>(saved.changes()).forEach((key, reviewed) -> {
            if (!now.containsKey(key)) {
                moved.add(missing(key, reviewed, plan));
            }
        });
        return moved;
    }

    private static String missing(RuleKey key, SavedChange reviewed, Plan plan) {
        boolean refused =
                plan.refusals().stream().anyMatch(refusal -> refusal.key().equals(key));
        return refused
                ? "%s (%s) is refused".formatted(key, reviewed.action())
                : "%s (%s) is gone".formatted(key, reviewed.action());
    }

    /** All that can be said when only a digest is known. */
    private static String contents(Plan plan) {
        List<String> parts = new ArrayList<>();
        for (String action : List.of("create", "change", "enable", "disable", "delete", "adopt")) {
            List<String> rules = plan.changes().stream()
                    .filter(change -> actionOf(change).equals(action))
                    .map(change -> change.key().toString())
                    .toList();
            if (!rules.isEmpty()) {
                parts.add(action + " " + String.join(", ", rules));
            }
        }
        return parts.isEmpty() ? "nothing is left to do" : "it would now " + String.join("; ", parts);
    }

    private static String verb(String action) {
        return "be " + (action.endsWith("e") ? action + "d" : action + "ed");
    }

    /** The word for what is done: {@code create}, {@code change}, {@code adopt}, {@code enable}, {@code disable} or {@code delete}. */
    public static String actionOf(Change change) {
        if (change instanceof Change.Create) {
            return "create";
        } else if (change instanceof Change.Update) {
            return "change";
        }
        if (change instanceof Change.Switch turned) {
            return turned.rule().isEnabled() ? "enable" : "disable";
        }
        return change instanceof Change.Adopt ? "adopt" : "delete";
    }
}
