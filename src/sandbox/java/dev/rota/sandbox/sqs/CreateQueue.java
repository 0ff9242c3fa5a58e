package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.Map;
import java.util.Optional;

/** Creates a queue; one that is there already, with the same attributes, is answered as it is. */
final class CreateQueue implements JsonOperation {

    private final Queues queues;

    CreateQueue(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("QueueName", Shape.text())
                .optional("Attributes", Shape.map(Shape.text(), Integer.MAX_VALUE))
                .optional("tags", Shape.map(Shape.text(), Integer.MAX_VALUE));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.text("QueueName");
        JsonObject attributes =
                call.input().object("Attributes").orElseGet(() -> Json.object().build());
        if (queues.has(call.home(), name)) {
            QueueAttributes.check(attributes);
            refuseOthers(call, attributes);
        } else {
            queues.save(call.home(), name, attributes, queues.now(), queues.now());
        }
        return Json.object().with("QueueUrl", Queues.url(call.home(), name)).build();
    }

    private void refuseOthers(JsonCall call, JsonObject attributes) {
        Map<String, String> present =
                QueueAttributes.of(queues.existing(call.home(), call.text("QueueName")), call.home());
        for (String name : attributes.names()) {
            if (!Optional.ofNullable(present.get(name)).equals(attributes.text(name))) {
                throw new AwsException(
                        "QueueNameExists",
                        "A queue already exists with the same name and a different value for attribute " + name);
            }
        }
    }
}
