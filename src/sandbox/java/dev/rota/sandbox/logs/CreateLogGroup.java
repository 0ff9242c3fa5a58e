package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Creates a group. */
final class CreateLogGroup implements JsonOperation {

    private final LogStore logs;

    CreateLogGroup(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("logGroupName", LogNames.GROUP)
                .optional("kmsKeyId", Shape.text(0, 256))
                .optional("tags", Shape.map(Shape.text(0, 256, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"), 50))
                .optional("logGroupClass", Shape.oneOf("STANDARD", "INFREQUENT_ACCESS", "DELIVERY"))
                .optional("deletionProtectionEnabled", Shape.flag());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String group = call.text("logGroupName");
        if (logs.hasGroup(call.home(), group)) {
            throw new AwsException("ResourceAlreadyExistsException", "The specified log group already exists");
        }
        logs.createGroup(call.home(), group);
        return Json.object().build();
    }
}
