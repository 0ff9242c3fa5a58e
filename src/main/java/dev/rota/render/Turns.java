package dev.rota.render;

import dev.rota.plan.Change.Switch;
import dev.rota.plan.Plan;
import java.util.List;
import java.util.function.Predicate;

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
