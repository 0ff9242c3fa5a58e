package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells about clusters by name or ARN; one that is not there is a failure inside the success. */
final class DescribeClusters implements JsonOperation {

    /** Members that are only shown when asked for, by the word that asks for them. */
    private static final Map<String, String> ON_REQUEST =
            Map.of("tags", "TAGS", "settings", "SETTINGS", "configuration", "CONFIGURATIONS");

    private final Clusters clusters;

    DescribeClusters(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("clusters", Shape.list(Shape.text(), 0, 100))
                .optional(
                        "include",
                        Shape.list(Shape.oneOf("ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS")));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        List<String> wanted = call.texts("clusters").isEmpty() ? List.of(Clusters.DEFAULT) : call.texts("clusters");
        List<JsonObject> found = new ArrayList<>();
        List<JsonObject> failures = new ArrayList<>();
        for (String nameOrArn : wanted) {
            String name = Clusters.name(nameOrArn);
            Optional<JsonObject> cluster = clusters.find(call.home(), name)
                    .filter(known ->
                            !nameOrArn.startsWith("arn:") || nameOrArn.equals(Clusters.arn(call.home(), name)));
            cluster.map(known -> shown(clusters.shown(call.home(), known), call.texts("include")))
                    .ifPresentOrElse(found::add, () -> failures.add(missing(call, nameOrArn)));
        }
        return Json.object()
                .with("clusters", Json.array(found))
                .with("failures", Json.array(failures))
                .build();
    }

    private static JsonObject shown(JsonObject cluster, List<String> include) {
        String[] hidden = ON_REQUEST.entrySet().stream()
                .filter(entry -> !include.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        return cluster.without(hidden);
    }

    private static JsonObject missing(JsonCall call, String nameOrArn) {
        String arn = nameOrArn.startsWith("arn:") ? nameOrArn : Clusters.arn(call.home(), nameOrArn);
        return Json.object().with("arn", arn).with("reason", "MISSING").build();
    }
}
