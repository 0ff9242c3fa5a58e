package dev.rota.render;

import dev.rota.plan.Change;
import dev.rota.plan.Change.Switch;
import dev.rota.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The question before a plan is carried out. */
public final class PlanQuestion {

    private PlanQuestion() {}

    /** {@code Create 1, change 2 and delete 1 rule on cluster jobs (tracking id jobs, account 123456789012, ap-northeast-3)?} */
    public static String of(Plan plan, PlanHead head) {
        Turns turns = Turns.of(plan);
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("create %s", plan.count(Change.Create.class));
        parts.put("change %s", plan.count(Change.Update.class));
        parts.put("adopt %s", plan.count(Change.Adopt.class));
        parts.put("enable %s", turns.enabled());
        parts.put("disable %s", turns.disabled());
        parts.put("put %s on hold", turns.held());
        parts.put("end the hold of %s", turns.released());
        parts.put("delete %s", plan.count(Change.Delete.class));
        parts.values().removeIf(rules -> rules == 0);
        return "%s%s (%s)?"
                .formatted(
                        sentence(parts),
                        head.onClusters().map(" on "::concat).orElse(""),
                        Stream.of(
                                        head.ofTrackingIds().stream(),
                                        Stream.of(
                                                "account " + head.home().account(),
                                                head.home().region()),
                                        head.detour().stream())
                                .flatMap(place -> place)
                                .collect(Collectors.joining(", ")));
    }

    /** The parts, with commas and an "and" between; only the last says what is counted. */
    private static String sentence(Map<String, Integer> parts) {
        int last = parts.size() - 1;
        StringBuilder text = new StringBuilder();
        int index = 0;
        for (Map.Entry<String, Integer> part : parts.entrySet()) {
            text.append(index == 0 ? "" : index == last ? " and " : ", ");
            text.append(part.getKey()
                    .formatted(
                            index == last ? Words.count(part.getValue(), "rule") : "%,d".formatted(part.getValue())));
            index++;
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.toString();
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
