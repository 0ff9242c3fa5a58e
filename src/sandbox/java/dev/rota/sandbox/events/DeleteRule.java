package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a rule that has no targets left. A rule that is not there is a success. */
final class DeleteRule implements JsonOperation {

    private final Rules rules;

    DeleteRule(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Structure input() {
        return EventShapes.rule("Name").optional("Force", Shape.flag());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        ResourceName name = ResourceName.rule(Buses.nameIn(call.input()), call.text("Name"));
        rules.buses().require(call.home(), name.bus());
        if (rules.has(call.home(), name)) {
            JsonObject rule = rules.require(call.home(), name);
            Rules.refuseManaged(rule, call.flag("Force"));
            if (!Rules.targets(rule).isEmpty()) {
                throw new ServiceException("ValidationException", "Rule can't be deleted since it has targets.");
            }
            rules.delete(call.home(), rule);
        }
        return Json.object().build();
    }
}
