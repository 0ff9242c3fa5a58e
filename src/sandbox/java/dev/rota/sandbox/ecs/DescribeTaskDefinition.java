package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells about one revision: the one named, or the newest active one of a family. */
final class DescribeTaskDefinition implements JsonOperation {

    private final TaskDefinitions definitions;

    DescribeTaskDefinition(TaskDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("taskDefinition", Shape.text())
                .optional("include", Shape.list(Shape.oneOf("TAGS")));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        JsonObject definition = definitions
                .find(call.home(), call.text("taskDefinition"))
                .orElseThrow(() -> Ecs.clientException("Unable to describe task definition."));
        return shown(definition, call.texts("include").contains("TAGS"));
    }

    /** A revision and its tags, which stand beside it. */
    static JsonObject shown(JsonObject definition, boolean withTags) {
        JsonObject answer =
                Json.object().with("taskDefinition", definition.without("tags")).build();
        return withTags && definition.get("tags").isPresent()
                ? answer.with("tags", definition.get("tags").get())
                : answer;
    }
}
