package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.ServiceException;
import java.util.List;

/** What ECS refuses of a RunTask beyond the shape of its input. */
final class TaskRequestChecks {

    private static final int LONGEST_OVERRIDES = 8192;
    private static final int LONGEST_STARTED_BY = 128;

    private TaskRequestChecks() {}

    static void check(JsonObject input, JsonObject definition) {
        String launchType = Members.textOrEmpty(input, "launchType");
        require(
                launchType.isEmpty()
                        || Members.list(input, "capacityProviderStrategy").isEmpty(),
                "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.");
        require(
                launchType.isEmpty()
                        || Members.texts(definition, "compatibilities").contains(launchType),
                "Task definition does not support launch_type " + launchType + ".");
        require(
                !Members.textOrEmpty(definition, "networkMode").equals("awsvpc")
                        || Members.object(input, "networkConfiguration").isPresent(),
                "Network Configuration must be provided when networkMode 'awsvpc' is specified.");
        require(
                !Members.textOrEmpty(input, "propagateTags").equals("SERVICE"),
                "Propagating tags from the service is not supported when running a task.");
        require(
                Members.textOrEmpty(input, "startedBy").length() <= LONGEST_STARTED_BY,
                "startedBy length should be less than or equal to " + LONGEST_STARTED_BY + ".");
        Members.object(input, "overrides").ifPresent(overrides -> checkOverrides(overrides, definition));
    }

    private static void checkOverrides(JsonObject overrides, JsonObject definition) {
        require(
                overrides.compact().length() <= LONGEST_OVERRIDES,
                "The overrides are longer than " + LONGEST_OVERRIDES + " characters.");
        List<String> containers = Members.objects(definition, "containerDefinitions").stream()
                .map(container -> Members.textOrEmpty(container, "name"))
                .toList();
        for (JsonObject override : Members.objects(overrides, "containerOverrides")) {
            String name = Members.textOrEmpty(override, "name");
            require(!name.isEmpty(), "Container override name cannot be empty.");
            require(
                    containers.contains(name),
                    "Override for container named " + name + " is not a container in the TaskDefinition.");
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new ServiceException("InvalidParameterException", message);
        }
    }
}
