package dev.rota.render;

import dev.rota.plan.Change;
import dev.rota.plan.Change.Switch;
import dev.rota.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /**
     * How many rules a plan turns on and off, and how many only get a hold or lose it.
     *
     * @param enabled rules that are switched on
     * @param disabled rules that are switched off
     * @param held rules that are off already and get a hold, or another reason for theirs
     * @param released rules that are on already and lose a hold
     */
    record Turns(int enabled, int disabled, int held, int released) {

        static Turns of(Plan plan) {
            List<Switch> all = plan.changes(Switch.class);
            return new Turns(
                    count(all, turned -> turned.flips() && turned.rule().isEnabled()),
                    count(all, turned -> turned.flips() && !turned.rule().isEnabled()),
                    count(all, turned -> !turned.flips() && turned.hold().isPresent()),
                    count(all, turned -> !turned.flips() && turned.hold().isEmpty()));
        }

        private static int count(List<Switch> all, Predicate<Switch> kind) {
            return (int) all.stream().filter(kind).count();
        }
    }
}
