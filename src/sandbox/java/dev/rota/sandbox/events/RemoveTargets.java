package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Quotas;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.function.Supplier;

/** Removes targets from a rule by id. An id that the rule lacks is a success, so the call can be repeated. */
final class RemoveTargets implements JsonOperation {

    private final Rules rules;
    private final Supplier<Quotas> quotas;

    RemoveTargets(Rules rules, Supplier<Quotas> quotas) {
        this.rules = rules;
        this.quotas = quotas;
    }

    @Override
    public Structure input() {
        return EventShapes.rule("Rule")
                .required("Ids", Shape.list(TargetShape.id(), 1, 100))
                .optional("Force", Shape.flag());
    }

    @Override
    public boolean hasEntries() {
        return true;
    }

    @Override
    public JsonObject answer(JsonCall call) {
        List<String> ids = call.texts("Ids");
        JsonObject rule = rules.require(call.home(), call.input(), call.text("Rule"));
        Rules.refuseManaged(rule, call.flag("Force"));
        if (ids.size() > quotas.get().entriesPerRequest()) {
            throw new ServiceException(
                    "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
        List<JsonObject> kept = Rules.targets(rule).stream()
                .filter(target -> {
                    String id = Members.textOrEmpty(target, "Id");
                    return !ids.contains(id) || FailedEntries.hits(call, id);
                })
                .toList();
        rules.save(call.home(), Rules.withTargets(rule, kept));
        return FailedEntries.answer(call, ids);
    }
}
