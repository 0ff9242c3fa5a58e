package dev.rota.sandbox.events;

import static dev.rota.sandbox.events.EventShapes.rule;
import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.EntryFailure;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Quotas;
import dev.rota.sandbox.service.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Puts and removes a rule's targets. Entries of a request can fail one by one, which is reported inside a success. */
final class TargetEntries {

    static final Structure PUT = rule("Rule").required("Targets", list(TargetShape.target(), 1, 100));

    static final Structure REMOVE =
            rule("Rule").required("Ids", list(TargetShape.id(), 1, 100)).optional("Force", flag());

    private final Rules rules;
    private final Supplier<Quotas> quotas;

    TargetEntries(Rules rules, Supplier<Quotas> quotas) {
        this.rules = rules;
        this.quotas = quotas;
    }

    static String id(JsonObject target) {
        return target.text("Id").orElse("");
    }

    /** A target with an id that the rule has replaces that target as a whole. */
    JsonObject put(JsonCall call) {
        List<JsonObject> entries = call.objects("Targets");
        entries.forEach(TargetConstraints::check);
        JsonObject rule = rules.require(call, "Rule");
        Rules.refuseManaged(rule, false);
        Map<String, JsonObject> targets = new LinkedHashMap<>();
        Rules.targets(rule).forEach(target -> targets.put(id(target), target));
        entries.stream().filter(entry -> !fails(call, id(entry))).forEach(entry -> targets.put(id(entry), entry));
        refuseMore(entries.size() > quotas.get().entriesPerRequest()
                || targets.size() > quotas.get().targetsPerRule());
        rules.save(call.home(), Rules.withTargets(rule, targets.values()));
        return answer(call, entries.stream().map(TargetEntries::id).toList());
    }

    /** An id that the rule lacks is a success, so the call can be repeated. */
    JsonObject remove(JsonCall call) {
        List<String> ids = call.texts("Ids");
        JsonObject rule = rules.require(call, "Rule");
        Rules.refuseManaged(rule, call.flag("Force"));
        refuseMore(ids.size() > quotas.get().entriesPerRequest());
        List<JsonObject> kept = Rules.targets(rule).stream()
                .filter(target -> !ids.contains(id(target)) || fails(call, id(target)))
                .toList();
        rules.save(call.home(), Rules.withTargets(rule, kept));
        return answer(call, ids);
    }

    private static void refuseMore(boolean tooMany) {
        if (tooMany) {
            throw EventShapes.limitExceeded();
        }
    }

    private static boolean fails(JsonCall call, String id) {
        return call.failure().filter(failure -> failure.hits(id)).isPresent();
    }

    private static JsonObject answer(JsonCall call, List<String> ids) {
        List<JsonObject> failed = call.failure().stream()
                .flatMap(failure -> ids.stream().filter(failure::hits).map(id -> failed(id, failure)))
                .toList();
        return Json.object()
                .with("FailedEntryCount", failed.size())
                .with("FailedEntries", Json.array(failed))
                .build();
    }

    private static JsonObject failed(String id, EntryFailure failure) {
        return Json.object()
                .with("TargetId", id)
                .with("ErrorCode", failure.code())
                .with("ErrorMessage", failure.message())
                .build();
    }
}
