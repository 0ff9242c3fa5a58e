package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;
import java.util.Map;

/** Creates a bus beside the default one. */
final class CreateEventBus implements JsonOperation {

    private final Buses buses;

    CreateEventBus(Buses buses) {
        this.buses = buses;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .required("Name", EventShapes.busName())
                .optional("Description", Shape.text(0, 512))
                .optional("EventSourceName", Shape.text(1, 256, "aws\\.partner(/[\\.\\-_A-Za-z0-9]+){2,}"))
                .optional("KmsKeyIdentifier", Shape.text(0, 2048, "^[a-zA-Z0-9_\\-/:]*$"))
                .optional("DeadLetterConfig", Shape.structure().optional("Arn", EventShapes.arn()))
                .optional("LogConfig", logConfig())
                .optional("Tags", EventShapes.tags());
    }

    private static Structure logConfig() {
        return Shape.structure()
                .optional("IncludeDetail", Shape.oneOf("NONE", "FULL"))
                .optional("Level", Shape.oneOf("OFF", "ERROR", "INFO", "TRACE"));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String name = call.text("Name");
        if (buses.find(call.home(), name).isPresent()) {
            throw new ServiceException("ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
        }
        JsonObject bus = Members.with(
                Members.without(call.input(), "Tags"),
                "Arn",
                Members.textOrEmpty(buses.fresh(call.home(), name), "Arn"));
        buses.save(call.home(), bus);
        buses.tag(call.home(), name, TagList.CAPITAL.merged(Map.of(), TagList.CAPITAL.read(call.objects("Tags"))));
        return Json.object()
                .with("EventBusArn", Members.textOrEmpty(bus, "Arn"))
                .withOptional("Description", bus.get("Description"))
                .build();
    }
}
