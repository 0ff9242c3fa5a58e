package dev.rota.config;

import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.Problem;
import dev.rota.rule.Rule;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule says about when it starts how much, as far as it could be read.
 *
 * @param schedule its schedule; empty when it waits for events instead, or when that cannot be told
 * @param description what it says of itself, if that is known
 * @param enabled whether it fires at all
 * @param tasks how many tasks it starts each time; a count that cannot be told is taken for one
 * @param untold lookups without a value on which its name, its schedule or its state depend
 * @param unfetched whether some of them only have to be fetched
 */
record Timing(
        Optional<ScheduleExpression> schedule,
        Optional<String> description,
        boolean enabled,
        int tasks,
        List<Problem> untold,
        boolean unfetched) {

    private static final Set<String> KEYS = Set.of("name", "scheduleExpression", "state", "disabled");

    /** Of a rule that is none. */
    static final Timing NONE = new Timing(Optional.empty(), Optional.empty(), false, 0, List.of(), false);

    Timing {
        untold = List.copyOf(untold);
    }

    static Timing of(JsonObject tree, Findings findings) {
        return new Timing(
                RuleReader.text(tree, "scheduleExpression").flatMap(Timing::schedule),
                RuleReader.text(tree, "description"),
                RuleReader.text(tree, "state").filter(Rule.DISABLED::equals).isEmpty(),
                tasks(tree),
                findings.untold(KEYS),
                findings.untold(KEYS).stream().anyMatch(findings.unknown()::contains));
    }

    /** Nothing for an expression that is wrong, which has been reported. */
    private static Optional<ScheduleExpression> schedule(String text) {
        try {
            return Optional.of(ScheduleExpression.parse(text));
        } catch (ScheduleException reported) {
            return Optional.empty();
        }
    }

    private static int tasks(JsonObject tree) {
        return tree.get("targets").isPresent()
                ? RuleReader.objects(tree, "targets").stream()
                        .mapToInt(Timing::count)
                        .sum()
                : count(tree);
    }

    private static int count(JsonObject target) {
        return target.get("taskCount")
                .filter(JsonNumber.class::isInstance)
                .map(number -> Integer.parseInt(((JsonNumber) number).text()))
                .orElse(1);
    }
}
