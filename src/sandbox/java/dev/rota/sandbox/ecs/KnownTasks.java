package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of a region, also those that ECS has forgotten and are to be swept out. */
final class KnownTasks {

    private static final String COUNTER = "tasks";

    private final Environment environment;

    KnownTasks(Environment environment) {
        this.environment = environment;
    }

    /** An id that no task had: the same ones in the same order in every sandbox. */
    String newId(AccountRegion home) {
        Table counters = environment.store().table(home.region(), "counters");
        int number =
                1 + counters.get(COUNTER).flatMap(row -> row.integer("count")).orElse(0);
        counters.put(COUNTER, Json.object().with("count", number).build());
        byte[] seed = (home.region() + " task " + number).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
    }

    void save(Task task) {
        table(task.home()).put(task.id(), task.row());
    }

    void remove(Task task) {
        table(task.home()).remove(task.id());
    }

    /** The task of an id or an ARN, if it is on the cluster and ECS has not forgotten it. */
    Optional<Task> find(AccountRegion home, String cluster, String idOrArn) {
        String id = idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
        return table(home)
                .get(id)
                .map(Task::of)
                .filter(task -> task.cluster().equals(cluster))
                .filter(task -> !idOrArn.startsWith("arn:") || task.arn().equals(idOrArn))
                .filter(task -> task.isRemembered(now()));
    }

    /** The tasks of all clusters that ECS has not forgotten, from the oldest to the newest. */
    List<Task> all(AccountRegion home) {
        return stored(home.region()).stream()
                .filter(task -> task.isRemembered(now()))
                .toList();
    }

    /** All tasks of a region, forgotten or not. */
    List<Task> stored(String region) {
        return environment.store().table(region, "tasks").all().stream()
                .map(Task::of)
                .sorted(Comparator.comparing(Task::created).thenComparing(Task::id))
                .toList();
    }

    /** The regions in which there may be tasks. */
    List<String> regions() {
        return environment.store().regions();
    }

    /** The task that a client token has started already; the first of several. */
    List<Task> startedWith(AccountRegion home, String clientToken) {
        return stored(home.region()).stream()
                .filter(task -> task.input().text("clientToken").orElse("").equals(clientToken))
                .toList();
    }

    JsonObject picture(Task task) {
        return new TaskPicture(task, now()).draw();
    }

    Instant now() {
        return environment.clock().instant();
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "tasks");
    }
}
