package dev.rota.sandbox.ssm;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a parameter with all its versions. */
final class DeleteParameter implements JsonOperation {

    private final Parameters parameters;

    DeleteParameter(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("Name", ParameterName.shape());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        parameters.delete(call.home(), call.text("Name"));
        return Json.object().build();
    }
}
