package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Deletes a bus that has no rules left. A bus that is not there is a success. */
final class DeleteEventBus implements JsonOperation {

    private final Buses buses;
    private final Rules rules;

    DeleteEventBus(Buses buses, Rules rules) {
        this.buses = buses;
        this.rules = rules;
    }

    @Override
    public Structure input() {
        return Shape.structure().required("Name", EventShapes.busName());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = Buses.name(call.text("Name"));
        if (name.equals(ResourceName.DEFAULT_BUS)) {
            throw new ServiceException("ValidationException", "Cannot delete event bus default.");
        }
        if (buses.find(call.home(), name).isPresent()) {
            if (!rules.all(call.home(), name).isEmpty()) {
                throw new ServiceException("ValidationException", "Event bus can't be deleted since it has rules.");
            }
            buses.delete(call.home(), name);
        }
        return Json.object().build();
    }
}
