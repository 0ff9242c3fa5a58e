package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Home;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a stored revision of a registered task definition, with the defaults that ECS fills in. */
final class Revision {

    private static final List<String> CONTAINER_LISTS =
            List.of("environment", "mountPoints", "portMappings", "systemControls", "volumesFrom");
    private static final List<String> LISTS = List.of("placementConstraints", "volumes");

    private Revision() {}

    static JsonObject of(JsonObject registered, int number, Home home, Instant since) {
        String family = TaskDefinitions.family(registered);
        JsonObject definition = registered;
        for (String list : LISTS) {
            definition = withDefault(definition, list, Json.of(List.of()));
        }
        List<JsonObject> containers = registered.objects("containerDefinitions").stream()
                .map(Revision::container)
                .toList();
        definition = definition.with("containerDefinitions", Json.array(containers));
        definition = definition.with("taskDefinitionArn", home.arn("ecs", "task-definition/" + family + ":" + number));
        definition = definition.with("revision", Json.of(number));
        definition = withDefault(definition, "status", Json.of("ACTIVE"));
        definition = withDefault(definition, "compatibilities", Json.of(compatibilities(registered)));
        definition = withDefault(definition, "registeredAt", TaskDefinitions.timestamp(since));
        return withDefault(definition, "registeredBy", Json.of(home.callerArn()));
    }

    private static JsonObject container(JsonObject given) {
        JsonObject container = withDefault(given, "cpu", Json.of(0));
        container = withDefault(container, "essential", Json.of(true));
        for (String list : CONTAINER_LISTS) {
            container = withDefault(container, list, Json.of(List.of()));
        }
        return container;
    }

    private static List<String> compatibilities(JsonObject registered) {
        List<String> compatible = new ArrayList<>(List.of("EC2"));
        boolean awsvpc = registered.text("networkMode").orElse("").equals("awsvpc");
        if (!awsvpc) {
            compatible.add(0, "EXTERNAL");
        }
        if (awsvpc
                && registered.get("cpu").isPresent()
                && registered.get("memory").isPresent()) {
            compatible.add("FARGATE");
        }
        return compatible;
    }

    private static JsonObject withDefault(JsonObject object, String name, Json value) {
        return object.get(name).isPresent() ? object : object.with(name, value);
    }
}
