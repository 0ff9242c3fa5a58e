package dev.rota.sandbox.events;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/**
 * The rules of a seed, as DescribeRule answers them, with {@code Tags} and {@code Targets}; and its event buses, where a bus is
 * wanted that no rule names.
 *
 * <p>Quotas and the checks beyond the shape of members are not applied: a seed may say what AWS let in long ago.
 */
final class RuleSeeds {

    private static final Structure RULE = PutRule.SETTINGS
            .optional("Arn", EventShapes.arn())
            .optional("ManagedBy", text(1, 128))
            .optional("CreatedBy", text(1, 128))
            .optional("Tags", EventShapes.tags())
            .optional("Targets", list(TargetShape.target()));

    private RuleSeeds() {}

    static List<SeedSection> sections(Rules rules) {
        return List.of(
                SeedSection.objects(
                        "eventBuses",
                        "event bus",
                        "Name",
                        required("Name", text(1, 256, "[/\\.\\-_A-Za-z0-9]+")),
                        (bus, home) -> rules.plantBus(home, Rules.name(bus))),
                SeedSection.objects("rules", "rule", "Name", RULE, (rule, home) -> plant(rules, rule, home)));
    }

    private static void plant(Rules rules, JsonObject rule, AccountRegion home) {
        List<JsonObject> targets = Rules.targets(rule);
        if (targets.stream().map(TargetEntries::id).distinct().count() < targets.size()) {
            throw new RotaException("rule " + Rules.name(rule) + " has two targets of the same Id");
        }
        ResourceName name = ResourceName.rule(Rules.busIn(rule), Rules.name(rule));
        rules.plantBus(home, name.bus());
        JsonObject located = rule.with("EventBusName", name.bus()).with("Arn", name.arn(home));
        rules.plant(
                home, Rules.withTargets(located.with("State", rule.text("State").orElse("ENABLED")), targets));
    }
}
