package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.function.Function;

/**
 * The rules of a seed: what DescribeRule answers, with {@code Tags} and {@code Targets}.
 *
 * <p>Quotas and the checks beyond the shape of members are not applied: a seed may say what AWS let in long ago.
 */
final class RuleSeeds implements SeedSection {

    private static final Structure SHAPE = PutRule.settings()
            .optional("Arn", EventShapes.arn())
            .optional("ManagedBy", Shape.text(1, 128))
            .optional("CreatedBy", Shape.text(1, 128))
            .optional("Tags", EventShapes.tags())
            .optional("Targets", Shape.list(TargetShape.target()));

    private final Rules rules;

    RuleSeeds(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String key() {
        return "rules";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        for (JsonObject rule : SeedReader.objects(value, "rules")) {
            String name = Rules.name(rule);
            SeedReader.check(rule, SHAPE, "rule " + name);
            plant(rule, ResourceName.rule(Buses.nameIn(rule), name), home);
        }
    }

    private void plant(JsonObject rule, ResourceName name, Home home) {
        List<JsonObject> targets = Rules.targets(rule);
        if (targets.stream().map(target -> target.get("Id")).distinct().count() < targets.size()) {
            throw new RotaException("rule " + Rules.name(rule) + " has two targets of the same Id");
        }
        if (rules.buses().find(home, name.bus()).isEmpty()) {
            rules.buses().save(home, rules.buses().fresh(home, name.bus()));
        }
        JsonObject named = Members.with(rule, "EventBusName", name.bus());
        JsonObject located = Members.with(named, "Arn", name.arn(home));
        JsonObject withState =
                Members.with(located, "State", Members.text(rule, "State").orElse("ENABLED"));
        rules.plant(home, Rules.withTargets(withState, targets));
    }
}
