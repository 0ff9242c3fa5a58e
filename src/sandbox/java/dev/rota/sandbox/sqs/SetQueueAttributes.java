package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Sets attributes of a queue and leaves the others as they are. */
final class SetQueueAttributes implements JsonOperation {

    private final Queues queues;

    SetQueueAttributes(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("QueueUrl", Shape.text())
                .required("Attributes", Shape.map(Shape.text(), Integer.MAX_VALUE));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject queue = queues.at(call.home(), call.text("QueueUrl"));
        JsonObject attributes = queue.object("Attributes").orElseThrow();
        for (Member given : call.input().object("Attributes").orElseThrow().members()) {
            if (given.name().equals("FifoQueue")) {
                throw QueueAttributes.unknown(given.name());
            }
            attributes = attributes.with(given.name(), given.value());
        }
        long created = queue.integer("CreatedTimestamp").orElse(0);
        queues.save(call.home(), Queues.name(queue), attributes, created, queues.now());
        return Json.object().build();
    }
}
