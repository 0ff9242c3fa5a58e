package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.SortedMap;

/** Removes tags from a rule or bus by key. */
final class UntagResource implements JsonOperation {

    private final Rules rules;
    private final Buses buses;

    UntagResource(Rules rules, Buses buses) {
        this.rules = rules;
        this.buses = buses;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("ResourceARN", EventShapes.arn())
                .required("TagKeys", Shape.list(Shape.text(1, 128)));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        Tagged tagged = Tagged.of(rules, buses, call.home(), call.text("ResourceARN"));
        SortedMap<String, String> tags = tagged.tags();
        tags.keySet().removeAll(call.texts("TagKeys"));
        tagged.replace(tags);
        return Json.object().build();
    }
}
