package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a queue. */
final class DeleteQueue implements JsonOperation {

    private final Queues queues;

    DeleteQueue(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("QueueUrl", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        queues.delete(call.home(), queues.at(call.home(), call.text("QueueUrl")));
        return Json.object().build();
    }
}
