package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.logs.LogStore;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts tasks, whoever asks for them. */
final class TaskStart {

    private static final int MOST_TASKS = 10;
    private static final int LONGEST_TOKEN = 64;
    private static final int LONGEST_OVERRIDES = 8192;
    private static final int LONGEST_STARTED_BY = 128;

    private final Clusters clusters;
    private final Revisions definitions;
    private final KnownTasks tasks;
    private final TaskLives lives;
    private final LogStore logs;

    TaskStart(Environment environment, KnownTasks tasks, TaskLives lives, LogStore logs) {
        this.clusters = new Clusters(environment);
        this.definitions = new Revisions(environment);
        this.tasks = tasks;
        this.lives = lives;
        this.logs = logs;
    }

    /**
     * What came of it.
     *
     * @param failures why there are fewer tasks than were asked for
     */
    record Started(List<Task> tasks, List<JsonObject> failures) {

        Started {
            tasks = List.copyOf(tasks);
            failures = List.copyOf(failures);
        }
    }

    /**
     * Starts tasks, or finds those that the same client token has started before.
     *
     * @param input RunTask's
     * @throws AwsException when ECS would refuse
     */
    Started start(AccountRegion home, JsonObject input) {
        String token = input.text("clientToken").orElse("");
        if (token.length() > LONGEST_TOKEN) {
            throw Ecs.invalid("clientToken length should be less than or equal to 64.");
        }
        List<Task> before = token.isEmpty() ? List.of() : tasks.startedWith(home, token);
        if (!before.isEmpty()) {
            return repeated(before, input);
        }
        String cluster = clusters.existing(home, input.text("cluster").orElse(""));
        JsonObject definition = definition(home, input.text("taskDefinition").orElse(""));
        check(input, definition);
        CapacityProviders.check(
                input.objects("capacityProviderStrategy"),
                clusters.find(home, cluster).orElseThrow());
        return begin(home, cluster, input, definition);
    }

    /** Starts tasks as a caller does who does not look at them: why not all were started, if so. */
    Optional<String> reasonNotTo(AccountRegion home, JsonObject input) {
        try {
            Optional<String> misshapen = RunTaskShape.shape().violations(input);
            return misshapen.or(() -> start(home, input).failures().stream()
                    .map(failure -> failure.text("reason").orElse(""))
                    .findFirst());
        } catch (AwsException refused) {
            return Optional.of(refused.text());
        }
    }

    private static Started repeated(List<Task> before, JsonObject input) {
        if (!before.get(0).input().equals(input)) {
            throw new AwsException("ConflictException", "The client token was used before with other parameters.");
        }
        return new Started(before, List.of());
    }

    private Started begin(AccountRegion home, String cluster, JsonObject input, JsonObject definition) {
        int count = input.integer("count").orElse(1);
        if (count < 1 || count > MOST_TASKS) {
            throw Ecs.invalid("Count should be between 1 and 10.");
        }
        JsonObject written = lives.next(home, Revisions.family(definition));
        TaskLife life = TaskLife.of(written);
        int room = life.refused().isPresent() ? Math.min(count, life.startedBeforeRefusal()) : count;
        List<Task> started = new ArrayList<>();
        JsonObject lived = withoutLog(definition, home)
                .map(reason -> written.with("startFailure", reason))
                .orElse(written);
        for (int i = 0; i < room; i++) {
            Task task = Task.starting(home, cluster, tasks.newId(home), tasks.now(), input, definition, lived);
            tasks.save(task);
            started.add(task);
        }
        List<JsonObject> failures = new ArrayList<>();
        for (int i = room; i < count; i++) {
            failures.add(Json.object().with("reason", life.refused().orElse("")).build());
        }
        return new Started(started, failures);
    }

    /** A container whose log cannot be opened is not started, and neither is its task. */
    private Optional<String> withoutLog(JsonObject definition, AccountRegion home) {
        for (JsonObject container : definition.objects("containerDefinitions")) {
            Optional<TaskLogs.Destination> destination = TaskLogs.Destination.of(container, home);
            if (destination.isPresent()) {
                AccountRegion place = destination.get().home();
                String group = destination.get().group();
                if (destination.get().created()) {
                    logs.createGroup(place, group);
                } else if (!logs.hasGroup(place, group)) {
                    return Optional.of("ResourceInitializationError: failed to validate logger args: create stream has"
                            + " been retried 1 times: failed to create Cloudwatch log stream:"
                            + " ResourceNotFoundException: The specified log group does not exist. : exit status 1");
                }
            }
        }
        return Optional.empty();
    }

    private JsonObject definition(AccountRegion home, String reference) {
        JsonObject definition =
                definitions.find(home, reference).orElseThrow(() -> Ecs.clientException("TaskDefinition not found."));
        if (!Revisions.isActive(definition)) {
            throw Ecs.clientException("TaskDefinition is inactive");
        }
        return definition;
    }

    /** What ECS refuses beyond the shape of the input. */
    private static void check(JsonObject input, JsonObject definition) {
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
            throw Ecs.invalid(message);
        }
    }
}
