package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a group with all its streams. */
final class DeleteLogGroup implements JsonOperation {

    private final LogStore logs;

    DeleteLogGroup(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("logGroupName", LogNames.GROUP);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        logs.requireGroup(call.home(), call.text("logGroupName"));
        logs.deleteGroup(call.home(), call.text("logGroupName"));
        return Json.object().build();
    }
}
