package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists the ARNs of revisions, the active ones unless asked otherwise. */
final class ListTaskDefinitions implements JsonOperation {

    private final TaskDefinitions definitions;

    ListTaskDefinitions(TaskDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Structure input() {
        return EcsListing.input()
                .optional("familyPrefix", Shape.text())
                .optional("status", Shape.oneOf("ACTIVE", "INACTIVE", "DELETE_IN_PROGRESS"))
                .optional("sort", Shape.oneOf("ASC", "DESC"));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String status = call.optionalText("status").orElse("ACTIVE");
        String family = call.text("familyPrefix");
        List<JsonObject> chosen = new ArrayList<>(definitions.all(call.home()).stream()
                .filter(definition ->
                        family.isEmpty() || TaskDefinitions.family(definition).equals(family))
                .filter(definition -> status.equals(definition.text("status").orElse("")))
                .toList());
        if (call.text("sort").equals("DESC")) {
            Collections.reverse(chosen);
        }
        List<String> arns = chosen.stream().map(TaskDefinitions::arn).toList();
        Page<String> page = EcsListing.cut(call, "ListTaskDefinitions " + status + " " + family + call.text("sort"))
                .ofList(arns);
        return Json.object()
                .with("taskDefinitionArns", Json.of(page.items()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }
}
