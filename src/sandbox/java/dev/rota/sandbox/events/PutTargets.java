package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Quotas;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Adds targets to a rule; one with an id that the rule has replaces that target as a whole. */
final class PutTargets implements JsonOperation {

    private final Rules rules;
    private final Supplier<Quotas> quotas;

    PutTargets(Rules rules, Supplier<Quotas> quotas) {
        this.rules = rules;
        this.quotas = quotas;
    }

    @Override
    public Structure input() {
        return EventShapes.rule("Rule").required("Targets", Shape.list(TargetShape.target(), 1, 100));
    }

    @Override
    public boolean hasEntries() {
        return true;
    }

    @Override
    public JsonObject answer(JsonCall call) {
        List<JsonObject> entries = call.objects("Targets");
        entries.forEach(TargetChecks::check);
        JsonObject rule = rules.require(call.home(), call.input(), call.text("Rule"));
        Rules.refuseManaged(rule, false);
        Map<String, JsonObject> targets = new LinkedHashMap<>();
        Rules.targets(rule).forEach(target -> targets.put(id(target), target));
        List<String> ids = new ArrayList<>();
        for (JsonObject entry : entries) {
            ids.add(id(entry));
            if (!FailedEntries.hits(call, id(entry))) {
                targets.put(id(entry), entry);
            }
        }
        Quotas now = quotas.get();
        if (entries.size() > now.entriesPerRequest() || targets.size() > now.targetsPerRule()) {
            throw new ServiceException(
                    "LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
        rules.save(call.home(), Rules.withTargets(rule, targets.values()));
        return FailedEntries.answer(call, ids);
    }

    private static String id(JsonObject target) {
        return Members.textOrEmpty(target, "Id");
    }
}
