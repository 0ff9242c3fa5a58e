package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Lists the ARNs of a cluster's tasks: those that shall run, or those that have stopped within the hour. */
final class ListTasks implements JsonOperation {

    private static final Shape TEXT = Shape.text();
    private static final int MOST = 100;

    private final Clusters clusters;
    private final Tasks tasks;

    ListTasks(Clusters clusters, Tasks tasks) {
        this.clusters = clusters;
        this.tasks = tasks;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("cluster", TEXT)
                .optional("containerInstance", TEXT)
                .optional("family", TEXT)
                .optional("nextToken", TEXT)
                .optional("maxResults", Shape.number(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .optional("startedBy", TEXT)
                .optional("serviceName", TEXT)
                .optional("desiredStatus", Shape.oneOf("RUNNING", "PENDING", "STOPPED"))
                .optional("launchType", Shape.oneOf("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"))
                .optional("daemonName", TEXT);
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String cluster = clusters.existing(call.home(), call.text("cluster"));
        String status = call.optionalText("desiredStatus").orElse("RUNNING");
        List<String> arns = tasks.all(call.home()).stream()
                .filter(task -> task.cluster().equals(cluster))
                .filter(task -> matches(tasks.picture(task), status, call))
                .map(Task::arn)
                .toList();
        Page<String> page = new Page.Cut(
                        "ListTasks %s %s %s %s"
                                .formatted(call.home().region(), cluster, status, call.text("startedBy")),
                        call.optionalText("nextToken"),
                        call.number("maxResults")
                                .map(most -> Math.min(most, MOST))
                                .orElse(MOST))
                .ofList(arns);
        return Json.object()
                .with("taskArns", Json.of(page.items()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    /** No task of the sandbox belongs to a service or stands on a container instance. */
    private static boolean matches(JsonObject picture, String status, JsonCall call) {
        return is(picture, "desiredStatus", status)
                && call.optionalText("startedBy")
                        .map(who -> is(picture, "startedBy", who))
                        .orElse(true)
                && call.optionalText("family")
                        .map(family -> picture.text("taskDefinitionArn")
                                .orElse("")
                                .replaceFirst(".*/", "")
                                .startsWith(family + ":"))
                        .orElse(true)
                && call.optionalText("launchType")
                        .map(type -> is(picture, "launchType", type))
                        .orElse(true)
                && call.text("serviceName").isEmpty()
                && call.text("containerInstance").isEmpty();
    }

    private static boolean is(JsonObject picture, String name, String value) {
        return picture.text(name).orElse("").equals(value);
    }
}
