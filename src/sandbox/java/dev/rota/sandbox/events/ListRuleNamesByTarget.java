package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.function.Function;

/** Lists the names of the rules of a bus that have a target of some ARN. */
final class ListRuleNamesByTarget implements JsonOperation {

    private final Rules rules;

    ListRuleNamesByTarget(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Structure input() {
        return EventShapes.listing().required("TargetArn", EventShapes.arn());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String arn = call.text("TargetArn");
        List<String> names = rules.all(call.home(), Buses.nameIn(call.input())).stream()
                .filter(rule -> Rules.targets(rule).stream()
                        .anyMatch(target -> Members.textOrEmpty(target, "Arn").equals(arn)))
                .map(Rules::name)
                .toList();
        Page<String> page = Listing.cut(call, "ListRuleNamesByTarget " + arn).of(names, Function.identity());
        return Json.object()
                .with("RuleNames", Json.of(page.items()))
                .withOptional("NextToken", page.nextToken())
                .build();
    }
}
