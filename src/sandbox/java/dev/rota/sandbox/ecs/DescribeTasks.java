package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;

/** Tells about tasks by id or ARN; one that is not there, or no longer, is a failure inside the success. */
final class DescribeTasks implements JsonOperation {

    private static final int MOST = 100;

    private final Clusters clusters;
    private final Tasks tasks;

    DescribeTasks(Clusters clusters, Tasks tasks) {
        this.clusters = clusters;
        this.tasks = tasks;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("cluster", Shape.text())
                .required("tasks", Shape.list(Shape.text()))
                .optional("include", Shape.list(Shape.oneOf("TAGS")));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String cluster = clusters.existing(call.home(), call.text("cluster"));
        List<String> wanted = call.texts("tasks");
        if (wanted.isEmpty()) {
            throw new AwsException("InvalidParameterException", "Tasks cannot be empty.");
        }
        if (wanted.size() > MOST) {
            throw new AwsException("InvalidParameterException", "Tasks cannot have more than 100 elements.");
        }
        boolean withTags = call.texts("include").contains("TAGS");
        List<JsonObject> found = new ArrayList<>();
        List<JsonObject> failures = new ArrayList<>();
        for (String idOrArn : wanted) {
            tasks.find(call.home(), cluster, idOrArn)
                    .map(tasks::picture)
                    .map(picture -> withTags ? picture : picture.with("tags", Json.array(List.of())))
                    .ifPresentOrElse(found::add, () -> failures.add(missing(call, cluster, idOrArn)));
        }
        return Json.object()
                .with("tasks", Json.array(found))
                .with("failures", Json.array(failures))
                .build();
    }

    private static JsonObject missing(JsonCall call, String cluster, String idOrArn) {
        String arn = idOrArn.startsWith("arn:") ? idOrArn : call.home().arn("ecs", "task/" + cluster + "/" + idOrArn);
        return Json.object().with("arn", arn).with("reason", "MISSING").build();
    }
}
