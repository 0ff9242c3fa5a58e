package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.util.List;

/** Adds a revision to a family of task definitions. */
final class RegisterTaskDefinition implements JsonOperation {

    private final TaskDefinitions definitions;

    RegisterTaskDefinition(TaskDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Structure input() {
        return shape();
    }

    /** All members of the input; what stands inside most of them is kept as it comes. */
    static Structure shape() {
        Structure shape = Shape.structure()
                .required("family", Shape.text())
                .required("containerDefinitions", Shape.list(Shape.structure()))
                .optional("taskRoleArn", Shape.text())
                .optional("executionRoleArn", Shape.text())
                .optional("networkMode", Shape.oneOf("bridge", "host", "awsvpc", "none"))
                .optional("volumes", Shape.list(Shape.structure()))
                .optional("placementConstraints", Shape.list(Shape.structure()))
                .optional(
                        "requiresCompatibilities",
                        Shape.list(Shape.oneOf("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES")))
                .optional("cpu", Shape.text())
                .optional("memory", Shape.text())
                .optional("tags", TagList.SMALL.shape())
                .optional("pidMode", Shape.oneOf("host", "task"))
                .optional("ipcMode", Shape.oneOf("host", "task", "none"));
        for (String structure : List.of("proxyConfiguration", "ephemeralStorage", "runtimePlatform")) {
            shape = shape.optional(structure, Shape.structure());
        }
        return shape.optional("inferenceAccelerators", Shape.list(Shape.structure()))
                .optional("enableFaultInjection", Shape.flag());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        check(call.input());
        int number = definitions.nextRevision(call.home(), call.text("family"));
        JsonObject definition = Revision.of(call.input(), number, call.home(), definitions.now());
        definitions.saveTagged(call.home(), definition, definitions.now());
        return DescribeTaskDefinition.shown(definition, true);
    }

    /** Refuses what ECS refuses beyond the shape. */
    private static void check(JsonObject input) {
        String family = TaskDefinitions.family(input);
        if (!family.matches("[A-Za-z0-9_-]{1,255}")) {
            throw Ecs.clientException(
                    family.isEmpty()
                            ? "Family should not be null or empty."
                            : "Invalid 'family' setting for task definition.");
        }
        List<JsonObject> containers = input.objects("containerDefinitions");
        if (containers.isEmpty()) {
            throw Ecs.clientException("Container list cannot be empty.");
        }
        for (JsonObject container : containers) {
            for (String needed : List.of("name", "image")) {
                if (container.text(needed).orElse("").isEmpty()) {
                    throw Ecs.clientException("Container." + needed + " should not be null or empty.");
                }
            }
        }
        if (input.texts("requiresCompatibilities").contains("FARGATE")) {
            checkFargate(input);
        }
    }

    private static void checkFargate(JsonObject input) {
        if (!input.text("networkMode").orElse("").equals("awsvpc")) {
            throw Ecs.clientException("Fargate only supports network mode ‘awsvpc’.");
        }
        for (String needed : List.of("cpu", "memory")) {
            if (input.get(needed).isEmpty()) {
                throw Ecs.clientException("Fargate requires that '" + needed + "' be defined at the task level.");
            }
        }
    }
}
