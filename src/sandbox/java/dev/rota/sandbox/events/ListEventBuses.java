package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.Set;

/** Lists buses by name. */
final class ListEventBuses implements JsonOperation {

    private static final Set<String> SHOWN = Set.of("Name", "Arn", "Description", "Policy");

    private final Buses buses;

    ListEventBuses(Buses buses) {
        this.buses = buses;
    }

    @Override
    public Structure input() {
        return EventShapes.listing().optional("NamePrefix", EventShapes.busName());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        List<JsonObject> chosen = buses.all(call.home()).stream()
                .filter(bus -> EventBridge.nameIn(bus).startsWith(call.text("NamePrefix")))
                .toList();
        Page<JsonObject> page =
                Listing.cut(call, "ListEventBuses " + call.text("NamePrefix")).of(chosen, EventBridge::nameIn);
        return Json.object()
                .with(
                        "EventBuses",
                        Members.array(page.items().stream()
                                .map(bus -> Members.only(bus, SHOWN))
                                .toList()))
                .withOptional("NextToken", page.nextToken())
                .build();
    }
}
