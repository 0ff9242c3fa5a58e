package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;

/** Lists the tags of a rule or bus. */
final class ListTagsForResource implements JsonOperation {

    private final Rules rules;
    private final Buses buses;

    ListTagsForResource(Rules rules, Buses buses) {
        this.rules = rules;
        this.buses = buses;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("ResourceARN", EventShapes.arn());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        Tagged tagged = Tagged.of(rules, buses, call.home(), call.text("ResourceARN"));
        return Json.object().with("Tags", TagList.CAPITAL.write(tagged.tags())).build();
    }
}
