package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.rule.Home;
import dev.rota.run.Blueprint;
import dev.rota.run.Blueprint.Container;
import dev.rota.run.Launch;
import dev.rota.run.RunObserver.TaskLine;
import dev.rota.run.TaskRun.RunResult;
import dev.rota.run.TaskState;
import dev.rota.run.TaskState.ContainerState;
import dev.rota.run.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run for programs: the tasks, their containers and codes, the times, and every line of the logs. */
public final class RunJson {

    private final String rule;
    private final Home home;
    private final Launch launch;
    private final Optional<Blueprint> blueprint;

    /**
     * The run of a rule.
     *
     * @param blueprint absent when ECS did not tell
     */
    public RunJson(String rule, Home home, Launch launch, Optional<Blueprint> blueprint) {
        this.rule = rule;
        this.home = home;
        this.launch = launch;
        this.blueprint = blueprint;
    }

    /** The report, indented, with a line end. */
    public String write(RunResult result, List<TaskLine> lines, int exitCode) {
        return Json.object()
                .with("rule", rule)
                .with("account", home.account())
                .with("region", home.region())
                .with("cluster", launch.cluster())
                .with("taskDefinition", launch.target().taskDefinition())
                .with("startedBy", launch.startedBy())
                .with("exitCode", exitCode)
                .with("interrupted", result.interrupted())
                .withEach("tasks", result.tasks(), task -> task(task, result, lines))
                .with("failures", Json.of(result.failures()))
                .document();
    }

    private JsonObject task(TaskState task, RunResult result, List<TaskLine> lines) {
        ObjectBuilder json = Json.object()
                .with("taskArn", task.arn())
                .with("taskDefinitionArn", task.definition())
                .with("lastStatus", task.status());
        if (!task.place().isEmpty()) {
            json.with("runsOn", task.place());
        }
        Optional<Verdict> verdict = Optional.ofNullable(result.verdicts().get(task.arn()));
        return json.withText("createdAt", task.created().map(Instant::toString))
                .withText("startedAt", task.started().map(Instant::toString))
                .withText("executionStoppedAt", task.ended().map(Instant::toString))
                .withText("stoppedAt", task.stopped().map(Instant::toString))
                .withText("stopCode", task.stopCode())
                .withText("stoppedReason", task.stoppedReason())
                .withOptional("exitCode", verdict.map(known -> Json.of(known.code())))
                .withEach("containers", task.containers(), container -> container(task, container, lines))
                .build();
    }

    private JsonObject container(TaskState task, ContainerState container, List<TaskLine> lines) {
        Optional<Container> definition = blueprint.flatMap(known -> known.containers().stream()
                .filter(one -> one.name().equals(container.name()))
                .findFirst());
        return Json.object()
                .with("name", container.name())
                .withOptional("essential", definition.map(known -> Json.of(known.essential())))
                .withOptional("exitCode", container.exitCode().map(Json::of))
                .withText("reason", container.reason())
                .withEach(
                        "log",
                        lines.stream()
                                .filter(line -> line.task().equals(task.arn())
                                        && line.container().equals(container.name()))
                                .toList(),
                        RunJson::line)
                .build();
    }

    private static JsonObject line(TaskLine line) {
        return Json.object()
                .with("time", line.line().time().toString())
                .with("text", line.line().text())
                .build();
    }
}
