package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;

/** Lists a rule's targets by id, each as it was put. */
final class ListTargetsByRule implements JsonOperation {

    private final Rules rules;

    ListTargetsByRule(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Structure input() {
        return EventShapes.listing().required("Rule", EventShapes.ruleName());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject rule = rules.require(call.home(), call.input(), call.text("Rule"));
        Page<JsonObject> page = Listing.cut(call, "ListTargetsByRule " + call.text("Rule"))
                .of(Rules.targets(rule), target -> Members.textOrEmpty(target, "Id"));
        return Json.object()
                .with("Targets", Members.array(page.items()))
                .withOptional("NextToken", page.nextToken())
                .build();
    }
}
