package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.ecs.TaskLife.ContainerLife;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What DescribeTasks says of a task at some time. */
final class TaskPicture {

    /** What of a task definition a task shows, or needs for its log. */
    static final Set<String> OF_DEFINITION =
            Set.of("taskDefinitionArn", "family", "containerDefinitions", "cpu", "memory", "requiresCompatibilities");

    /** A container that does not heed SIGTERM is killed after 30 seconds, and then exits with this code. */
    private static final int KILLED = 137;

    private final Task task;
    private final Instant now;
    private final boolean stopped;
    private final boolean running;

    TaskPicture(Task task, Instant now) {
        this.task = task;
        this.now = now;
        this.stopped = task.isStopped(now);
        this.running = !stopped && task.started().filter(at -> !at.isAfter(now)).isPresent();
    }

    JsonObject draw() {
        JsonObject input = task.input();
        ObjectBuilder picture = Json.object()
                .with("taskArn", task.arn())
                .with("clusterArn", Clusters.arn(task.home(), task.cluster()))
                .with(
                        "taskDefinitionArn",
                        task.definition().text("taskDefinitionArn").orElse(""))
                .with("lastStatus", status())
                .with("desiredStatus", stopped ? "STOPPED" : "RUNNING")
                .with("containers", Json.array(containers()))
                .with("overrides", overrides(input))
                .with("group", input.text("group").orElse("family:" + family()))
                .with("createdAt", Revisions.timestamp(task.created()))
                .with("version", stopped ? 4 : running ? 3 : 1)
                .with("attachments", Json.array(List.of()))
                .with("attributes", Json.array(List.of()))
                .with("enableExecuteCommand", input.bool("enableExecuteCommand").orElse(false))
                .with("tags", Json.array(input.objects("tags")))
                .withOptional("startedBy", input.get("startedBy"))
                .withOptional("cpu", ofTask("cpu"))
                .withOptional("memory", ofTask("memory"));
        addPlace(picture, input);
        addTimes(picture);
        return picture.build();
    }

    private void addPlace(ObjectBuilder picture, JsonObject input) {
        Optional<String> provider = input.objects("capacityProviderStrategy").stream()
                .map(item -> item.text("capacityProvider").orElse(""))
                .findFirst();
        boolean fargate = task.definition().texts("requiresCompatibilities").contains("FARGATE");
        String launchType = input.text("launchType")
                .or(() -> provider.map(name -> name.startsWith("FARGATE") ? "FARGATE" : "EC2"))
                .orElse(fargate ? "FARGATE" : "EC2");
        picture.with("launchType", launchType).withOptional("capacityProviderName", provider.map(Json::of));
        if (launchType.equals("FARGATE")) {
            picture.with("platformVersion", "1.4.0").with("platformFamily", "Linux");
        }
    }

    private void addTimes(ObjectBuilder picture) {
        task.started()
                .filter(at -> !at.isAfter(now))
                .ifPresent(at -> picture.with("startedAt", Revisions.timestamp(at)));
        if (stopped) {
            picture.with("stoppingAt", Revisions.timestamp(task.stopped()))
                    .with("stoppedAt", Revisions.timestamp(task.stopped()))
                    .with("stopCode", stopCode())
                    .with("stoppedReason", stoppedReason());
            if (task.started().isPresent()) {
                picture.with("executionStoppedAt", Revisions.timestamp(task.stopped()));
            }
        }
    }

    private String status() {
        if (stopped || running) {
            return stopped ? "STOPPED" : "RUNNING";
        }
        Duration half = task.life().pending().dividedBy(2);
        return now.isBefore(task.created().plus(half)) ? "PROVISIONING" : "PENDING";
    }

    private String stopCode() {
        if (task.interrupted().isPresent()) {
            return "UserInitiated";
        }
        return task.life().startFailure().isPresent()
                ? "TaskFailedToStart"
                : task.life().stopCode();
    }

    private String stoppedReason() {
        return task.interrupted()
                .map(Task.Stop::reason)
                .or(() -> task.life().startFailure())
                .orElse(task.life().stoppedReason());
    }

    private List<JsonObject> containers() {
        List<JsonObject> containers = new ArrayList<>();
        boolean first = true;
        for (JsonObject definition : task.containers()) {
            containers.add(container(definition, first));
            first = false;
        }
        return containers;
    }

    private JsonObject container(JsonObject definition, boolean first) {
        String name = definition.text("name").orElse("");
        ObjectBuilder container = Json.object()
                .with(
                        "containerArn",
                        task.home().arn("ecs", "container/" + task.cluster() + "/" + task.id() + "/" + name))
                .with("taskArn", task.arn())
                .with("name", name)
                .with("image", definition.text("image").orElse(""))
                .with("lastStatus", stopped ? "STOPPED" : running ? "RUNNING" : "PENDING")
                .with("networkInterfaces", Json.array(List.of()));
        if (task.started().filter(at -> !at.isAfter(now)).isPresent()) {
            container.with("runtimeId", runtimeId(task, name));
        }
        if (stopped) {
            exitCode(name).ifPresent(code -> container.with("exitCode", code));
            reason(name, first).ifPresent(reason -> container.with("reason", reason));
        }
        return container.build();
    }

    /** What the machine calls a container. */
    static String runtimeId(Task task, String container) {
        return task.id() + "-" + String.format("%010d", Math.floorMod(container.hashCode(), 1_000_000_000));
    }

    private Optional<Integer> exitCode(String container) {
        if (task.started().isEmpty()) {
            return Optional.empty();
        }
        return task.interrupted().isPresent()
                ? Optional.of(KILLED)
                : task.life().container(container).map(ContainerLife::exitCode).orElse(Optional.of(0));
    }

    private Optional<String> reason(String container, boolean first) {
        if (task.interrupted().isPresent()) {
            return Optional.empty();
        }
        return task.life()
                .container(container)
                .flatMap(ContainerLife::reason)
                .or(() -> first ? task.life().startFailure() : Optional.empty());
    }

    private static JsonObject overrides(JsonObject input) {
        JsonObject given =
                input.object("overrides").orElseGet(() -> Json.object().build());
        JsonObject overrides = given.get("containerOverrides").isPresent()
                ? given
                : given.with("containerOverrides", Json.array(List.of()));
        return overrides.get("inferenceAcceleratorOverrides").isPresent()
                ? overrides
                : overrides.with("inferenceAcceleratorOverrides", Json.array(List.of()));
    }

    private Optional<Json> ofTask(String name) {
        return task.input()
                .object("overrides")
                .flatMap(overrides -> overrides.get(name))
                .or(() -> task.definition().get(name));
    }

    private String family() {
        return task.definition().text("family").orElse("");
    }
}
