package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Structure;

/** Switches a rule off. */
final class DisableRule implements JsonOperation {

    private final Rules rules;

    DisableRule(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Structure input() {
        return EventShapes.rule("Name");
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject rule = rules.require(call.home(), call.input(), call.text("Name"));
        Rules.refuseManaged(rule, false);
        rules.save(call.home(), Members.with(rule, "State", "DISABLED"));
        return Json.object().build();
    }
}
