package dev.rota.sandbox.ssm;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells one parameter. */
final class GetParameter implements JsonOperation {

    private final Parameters parameters;

    GetParameter(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("Name", ParameterName.shape()).optional("WithDecryption", Shape.flag());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        return Json.object()
                .with("Parameter", parameters.show(call.home(), call.text("Name"), call.flag("WithDecryption")))
                .build();
    }
}
