package dev.rota.sandbox.sqs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells the address of a queue. */
final class GetQueueUrl implements JsonOperation {

    private final Queues queues;

    GetQueueUrl(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("QueueName", Shape.text()).optional("QueueOwnerAWSAccountId", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        boolean ours = call.optionalText("QueueOwnerAWSAccountId")
                .map(call.home().account()::equals)
                .orElse(true);
        if (!ours) {
            throw new AwsException(
                    "QueueDoesNotExist", "The specified queue does not exist or you do not have access to it.");
        }
        String name = Queues.name(queues.existing(call.home(), call.text("QueueName")));
        return Json.object().with("QueueUrl", Queues.url(call.home(), name)).build();
    }
}
