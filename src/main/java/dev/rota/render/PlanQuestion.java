package dev.rota.render;

import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The question before a plan is carried out. */
public final class PlanQuestion {

    private PlanQuestion() {}

    /** {@code Apply 3 changes and delete 1 rule in account 123456789012 (ap-northeast-3)?} */
    public static String of(Plan plan, Optional<String> detour) {
        int deletions = plan.count(Change.Delete.class);
        int others = plan.changes().size() - deletions - plan.count(Change.Switch.class);
        Turns turns = Turns.of(plan);
        List<String> parts = new ArrayList<>();
        if (others > 0) {
            parts.add("apply " + Words.count(others, "change"));
        }
        addTo(parts, "enable %s", turns.enabled());
        addTo(parts, "disable %s", turns.disabled());
        addTo(parts, "put %s on hold", turns.held());
        addTo(parts, "end the hold of %s", turns.released());
        addTo(parts, "delete %s", deletions);
        String what = String.join(" and ", parts);
        return "%s in account %s (%s%s)?"
                .formatted(
                        Character.toUpperCase(what.charAt(0)) + what.substring(1),
                        plan.home().account(),
                        plan.home().region(),
                        detour.map(place -> ", " + place).orElse(""));
    }

    private static void addTo(List<String> parts, String what, int rules) {
        if (rules > 0) {
            parts.add(what.formatted(Words.count(rules, "rule")));
        }
    }
}
