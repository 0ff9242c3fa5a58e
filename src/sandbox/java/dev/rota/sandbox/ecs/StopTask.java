package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** Stops a task; one that has stopped already stays as it is. */
final class StopTask implements JsonOperation {

    private static final String USUAL_REASON = "Task stopped by user";

    private final Clusters clusters;
    private final Tasks tasks;

    StopTask(Clusters clusters, Tasks tasks) {
        this.clusters = clusters;
        this.tasks = tasks;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("cluster", Shape.text())
                .required("task", Shape.text())
                .optional("reason", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String cluster = clusters.existing(call.home(), call.text("cluster"));
        Task task = tasks.find(call.home(), cluster, call.text("task"))
                .orElseThrow(() -> new AwsException("InvalidParameterException", "The referenced task was not found."));
        Task stopping = task.stopping(tasks.now(), call.optionalText("reason").orElse(USUAL_REASON));
        tasks.save(stopping);
        return Json.object().with("task", tasks.picture(stopping)).build();
    }
}
