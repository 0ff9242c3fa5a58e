package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import java.util.List;

/** What ECS refuses of a RunTask beyond the shape of its input. */
final class TaskRequestChecks {

    private static final int LONGEST_OVERRIDES = 8192;
    private static final int LONGEST_STARTED_BY = 128;

    private TaskRequestChecks() {}

    static void check(JsonObject input, JsonObject definition) {
        String launchType = input.text("launchType").orElse("");
        require(
                launchType.isEmpty()
                        || input.elements("capacityProviderStrategy").isEmpty(),
                "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.");
        require(
                launchType.isEmpty() || definition.texts("compatibilities").contains(launchType),
                "Task definition does not support launch_type " + launchType + ".");
        require(
                !definition.text("networkMode").orElse("").equals("awsvpc")
                        || input.object("networkConfiguration").isPresent(),
                "Network Configuration must be provided when networkMode 'awsvpc' is specified.");
        require(
                !input.text("propagateTags").orElse("").equals("SERVICE"),
                "Propagating tags from the service is not supported when running a task.");
        require(
                input.text("startedBy").orElse("").length() <= LONGEST_STARTED_BY,
                "startedBy length should be less than or equal to " + LONGEST_STARTED_BY + ".");
        input.object("overrides").ifPresent(overrides -> checkOverrides(overrides, definition));
    }

    private static void checkOverrides(JsonObject overrides, JsonObject definition) {
        require(
                overrides.compact().length() <= LONGEST_OVERRIDES,
                "The overrides are longer than " + LONGEST_OVERRIDES + " characters.");
        List<String> containers = definition.objects("containerDefinitions").stream()
                .map(container -> container.text("name").orElse(""))
                .toList();
        for (JsonObject override : overrides.objects("containerOverrides")) {
            String name = override.text("name").orElse("");
            require(!name.isEmpty(), "Container override name cannot be empty.");
            require(
                    containers.contains(name),
                    "Override for container named " + name + " is not a container in the TaskDefinition.");
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AwsException("InvalidParameterException", message);
        }
    }
}
