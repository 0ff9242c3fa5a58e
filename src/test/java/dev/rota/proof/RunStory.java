package dev.rota.proof;

import dev.rota.CommandRun;
import dev.rota.SandboxTime;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.Sandbox;
import dev.rota.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account in which the rule {@code nightly-report} starts a task that says something and exits with 3. */
final class RunStory implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Path folder;
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.standard().withClock(() -> NOON));

    RunStory(Path folder) {
        this.folder = folder;
        try {
            Files.writeString(folder.resolve("rota.yaml"), """
                    region: ap-northeast-3
                    cluster: jobs
                    trackingId: jobs
                    rules:
                      - name: nightly-report
                        scheduleExpression: cron(0 18 * * ? *)
                        taskDefinition: report
                        taskCount: 1
                        launchType: FARGATE
                        networkConfiguration:
                          awsvpcConfiguration:
                            subnets: [subnet-1, subnet-2]
                            securityGroups: [sg-1]
                            assignPublicIp: DISABLED
                        platformVersion: 1.4.0
                        group: batch
                        enableECSManagedTags: true
                        enableExecuteCommand: false
                        propagateTags: TASK_DEFINITION
                        referenceId: reference
                        taskTags: {team: data}
                        placementConstraints: [{type: memberOf, expression: "attribute:x == y"}]
                        placementStrategy: [{type: random}]
                        containerOverrides:
                          - name: app
                            command: [report, --daily]
                            environment: {STAGE: prod}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets everything back to the beginning; the task lives as this says. */
    RunStory begin(String life) {
        sandbox.faults().clear();
        sandbox.reset();
        sandbox.seed(Json.parse("""
                {"regions": {"ap-northeast-3": {
                  "clusters": ["jobs"],
                  "logGroups": ["/ecs/report"],
                  "taskDefinitions": [{
                    "family": "report", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"],
                    "cpu": "256", "memory": "512",
                    "containerDefinitions": [{
                      "name": "app", "image": "report",
                      "logConfiguration": {"logDriver": "awslogs", "options": {
                        "awslogs-group": "/ecs/report", "awslogs-region": "ap-northeast-3",
                        "awslogs-stream-prefix": "report"}}}]}],
                  "taskLives": [%s]}}}
                """.formatted(life)), folder);
        sandbox.calls().clear();
        return this;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    SandboxTime time() {
        return new SandboxTime(sandbox);
    }

    CommandRun run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", "nightly-report"));
        arguments.addAll(List.of(options));
        return new InProcess(folder, sandbox.endpoint(), time()).run(arguments.toArray(String[]::new));
    }

    /** The tasks that were ever started, as the sandbox keeps them. */
    List<JsonObject> tasks() {
        Optional<Json> tasks = Optional.<Json>of(sandbox.state());
        for (String step : List.of("regions", InProcess.REGION, "tasks")) {
            tasks = tasks.flatMap(json -> ((JsonObject) json).get(step));
        }
        return tasks.map(all -> ((JsonObject) all)
                        .members().stream()
                                .map(member -> (JsonObject) member.value())
                                .toList())
                .orElse(List.of());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
