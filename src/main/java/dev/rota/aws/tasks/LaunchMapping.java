package dev.rota.aws.tasks;

import dev.rota.aws.client.SdkTree;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.TaskOverride;
import dev.rota.run.Launch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** A launch as RunTask wants it, and the override that a task was started with, as DescribeTasks tells it. */
final class LaunchMapping {

    private LaunchMapping() {}

    static RunTaskRequest write(Launch launch) {
        List<Json.Member> members = new ArrayList<>(launch.request().members());
        members.add(new Json.Member("clientToken", Json.of(launch.clientToken())));
        return SdkTree.build(RunTaskRequest.builder(), new JsonObject(members));
    }

    static TaskOverride read(software.amazon.awssdk.services.ecs.model.@Nullable TaskOverride override) {
        return override == null ? TaskOverride.NOTHING : new TaskOverride(SdkTree.read(override));
    }
}
