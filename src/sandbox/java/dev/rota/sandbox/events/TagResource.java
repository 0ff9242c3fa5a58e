package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;

/** Adds tags to a rule or bus; the other tags stay. */
final class TagResource implements JsonOperation {

    private final Rules rules;
    private final Buses buses;

    TagResource(Rules rules, Buses buses) {
        this.rules = rules;
        this.buses = buses;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("ResourceARN", EventShapes.arn()).required("Tags", EventShapes.tags());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        Tagged tagged = Tagged.of(rules, buses, call.home(), call.text("ResourceARN"));
        tagged.replace(TagList.CAPITAL.merged(tagged.tags(), TagList.CAPITAL.read(call.objects("Tags"))));
        return Json.object().build();
    }
}
