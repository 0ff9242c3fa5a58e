package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Structure;

/** Starts tasks; what there is no room for is a failure inside the success. */
final class RunTask implements JsonOperation {

    private final TaskStart start;
    private final Tasks tasks;

    RunTask(TaskStart start, Tasks tasks) {
        this.start = start;
        this.tasks = tasks;
    }

    @Override
    public Structure input() {
        return RunTaskShape.shape();
    }

    @Override
    public JsonObject answer(JsonCall call) {
        TaskStart.Started started = start.start(call.home(), call.input());
        return Json.object()
                .with(
                        "tasks",
                        Json.array(started.tasks().stream().map(tasks::picture).toList()))
                .with("failures", Json.array(started.failures()))
                .build();
    }
}
