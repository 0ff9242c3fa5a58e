package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists families: with an active revision, with none, or all. */
final class ListTaskDefinitionFamilies implements JsonOperation {

    private final TaskDefinitions definitions;

    ListTaskDefinitionFamilies(TaskDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Structure input() {
        return EcsListing.input()
                .optional("familyPrefix", Shape.text())
                .optional("status", Shape.oneOf("ACTIVE", "INACTIVE", "ALL"));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String status = call.optionalText("status").orElse("ALL");
        String prefix = call.text("familyPrefix");
        List<JsonObject> all = definitions.all(call.home());
        Set<String> active = all.stream()
                .filter(TaskDefinitions::isActive)
                .map(TaskDefinitions::family)
                .collect(Collectors.toUnmodifiableSet());
        List<String> families = all.stream()
                .map(TaskDefinitions::family)
                .distinct()
                .filter(family -> family.startsWith(prefix))
                .filter(family -> status.equals("ALL") || active.contains(family) == status.equals("ACTIVE"))
                .toList();
        Page<String> page = EcsListing.cut(call, "ListTaskDefinitionFamilies " + status + " " + prefix)
                .of(families, Function.identity());
        return Json.object()
                .with("families", Json.of(page.items()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }
}
