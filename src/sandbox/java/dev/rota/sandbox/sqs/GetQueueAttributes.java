package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells those attributes of a queue that are asked for. */
final class GetQueueAttributes implements JsonOperation {

    private final Queues queues;

    GetQueueAttributes(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("QueueUrl", Shape.text())
                .optional("AttributeNames", Shape.list(Shape.text()));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        List<String> names = call.texts("AttributeNames");
        names.stream()
                .filter(name -> !QueueAttributes.isKnown(name))
                .findFirst()
                .ifPresent(name -> {
                    throw QueueAttributes.unknown(name);
                });
        JsonObject queue = queues.at(call.home(), call.text("QueueUrl"));
        SortedMap<String, Json> told = new TreeMap<>();
        QueueAttributes.of(queue, call.home()).forEach((name, value) -> {
            if (names.contains("All") || names.contains(name)) {
                told.put(name, Json.of(value));
            }
        });
        return told.isEmpty()
                ? Json.object().build()
                : Json.object().with("Attributes", JsonObject.of(told)).build();
    }
}
