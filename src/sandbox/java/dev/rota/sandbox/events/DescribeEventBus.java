package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Tells a bus's settings; the default one's when none is named. */
final class DescribeEventBus implements JsonOperation {

    private final Buses buses;

    DescribeEventBus(Buses buses) {
        this.buses = buses;
    }

    @Override
    public Structure input() {
        return Shape.structure().optional("Name", EventShapes.busNameOrArn());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = Buses.name(call.optionalText("Name").orElse(ResourceName.DEFAULT_BUS));
        return Members.without(buses.require(call.home(), name), "Tags");
    }
}
