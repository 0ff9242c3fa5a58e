package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Lists the rules of a bus by name, those whose name begins with a prefix when there is one. */
final class ListRules implements JsonOperation {

    private final Rules rules;

    ListRules(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Structure input() {
        return EventShapes.listing().optional("NamePrefix", EventShapes.ruleName());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String prefix = call.text("NamePrefix");
        List<JsonObject> chosen = rules.all(call.home(), Buses.nameIn(call.input()), prefix);
        Page<JsonObject> page = Listing.cut(call, "ListRules " + prefix).of(chosen, Rules::name);
        return Json.object()
                .with(
                        "Rules",
                        Members.array(page.items().stream()
                                .map(rule -> Members.without(rule, "Targets", "Tags", "CreatedBy"))
                                .toList()))
                .withOptional("NextToken", page.nextToken())
                .build();
    }
}
