package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Makes a revision inactive; it can still be described. */
final class DeregisterTaskDefinition implements JsonOperation {

    private final TaskDefinitions definitions;

    DeregisterTaskDefinition(TaskDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("taskDefinition", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String reference = call.text("taskDefinition");
        if (!reference.matches(".*:\\d+")) {
            throw Ecs.clientException("Revision is missing.");
        }
        JsonObject definition = definitions
                .find(call.home(), reference)
                .filter(TaskDefinitions::isActive)
                .orElseThrow(() -> Ecs.clientException("The specified task definition does not exist."));
        JsonObject inactive = definition
                .with("status", "INACTIVE")
                .with("deregisteredAt", TaskDefinitions.timestamp(definitions.now()));
        definitions.save(call.home(), inactive);
        return DescribeTaskDefinition.shown(inactive, false);
    }
}
