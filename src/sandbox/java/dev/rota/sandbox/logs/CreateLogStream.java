package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Creates a stream in a group. */
final class CreateLogStream implements JsonOperation {

    private final LogStore logs;

    CreateLogStream(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("logGroupName", LogNames.GROUP).required("logStreamName", LogNames.STREAM);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String group = call.text("logGroupName");
        String stream = call.text("logStreamName");
        logs.requireGroup(call.home(), group);
        if (logs.hasStream(call.home(), group, stream)) {
            throw new AwsException("ResourceAlreadyExistsException", "The specified log stream already exists");
        }
        logs.createStream(call.home(), group, stream);
        return Json.object().build();
    }
}
