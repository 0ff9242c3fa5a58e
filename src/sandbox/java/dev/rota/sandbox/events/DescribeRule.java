package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Structure;

/** Tells a rule's settings, without its targets and tags. */
final class DescribeRule implements JsonOperation {

    private final Rules rules;

    DescribeRule(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Structure input() {
        return EventShapes.rule("Name");
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject rule = rules.require(call.home(), call.input(), call.text("Name"));
        JsonObject shown = Members.without(rule, "Targets", "Tags");
        return shown.get("CreatedBy").isPresent()
                ? shown
                : Members.with(shown, "CreatedBy", call.home().account());
    }
}
