package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task: what never changes about it, and whether somebody stopped it. How it is at some time follows from that, so nothing has
 * to happen in the background.
 *
 * @param row as it is stored
 * @param life the script that it plays, which is part of the row
 */
record Task(JsonObject row, TaskLife life) {

    /** As long as ECS tells about a task that has stopped. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    private static final String STOP = "stop";

    /** The task that is stored as this row. */
    static Task of(JsonObject row) {
        return new Task(row, TaskLife.of(row.object("life").orElseThrow()));
    }

    /**
     * A task that begins its life.
     *
     * @param input RunTask's
     * @param definition the revision it is started from
     */
    static Task starting(
            AccountRegion home,
            String cluster,
            String id,
            Instant created,
            JsonObject input,
            JsonObject definition,
            JsonObject life) {
        return of(Json.object()
                .with("id", id)
                .with("taskArn", home.arn("ecs", "task/" + cluster + "/" + id))
                .with("cluster", cluster)
                .with("region", home.region())
                .with("account", home.account())
                .with("createdAt", created.toString())
                .with("input", input)
                .with("definition", definition.only(TaskPicture.OF_DEFINITION::contains))
                .with("life", life)
                .build());
    }

    String id() {
        return row.text("id").orElse("");
    }

    String arn() {
        return row.text("taskArn").orElse("");
    }

    String cluster() {
        return row.text("cluster").orElse("");
    }

    AccountRegion home() {
        return new AccountRegion(
                row.text("region").orElse(""), row.text("account").orElse(""));
    }

    JsonObject input() {
        return row.object("input").orElseThrow();
    }

    JsonObject definition() {
        return row.object("definition").orElseThrow();
    }

    String startedBy() {
        return input().text("startedBy").orElse("");
    }

    List<JsonObject> containers() {
        return definition().objects("containerDefinitions");
    }

    Instant created() {
        return Instant.parse(row.text("createdAt").orElse(""));
    }

    /** When it is running, if it ever is. */
    Optional<Instant> started() {
        Instant planned = created().plus(life().pending());
        boolean fails = life().startFailure().isPresent();
        boolean stoppedBefore =
                stop().filter(stop -> stop.at().isBefore(planned)).isPresent();
        return fails || stoppedBefore ? Optional.empty() : Optional.of(planned);
    }

    /** When it has stopped, or will have. */
    Instant stopped() {
        Instant planned = created().plus(life().pending());
        Instant end = life().startFailure().isPresent() ? planned : planned.plus(life().running());
        return stop().map(Stop::at).filter(at -> at.isBefore(end)).orElse(end);
    }

    /** What somebody did to it before its life was over. */
    Optional<Stop> interrupted() {
        return stop().filter(stop -> stop.at().equals(stopped()));
    }

    boolean isStopped(Instant now) {
        return !stopped().isAfter(now);
    }

    /** Whether ECS still tells about it. */
    boolean isRemembered(Instant now) {
        return stopped().plus(REMEMBERED).isAfter(now);
    }

    /** This task, told to stop; one that has stopped already stays as it is. */
    Task stopping(Instant at, String reason) {
        return isStopped(at) || stop().isPresent()
                ? this
                : with(
                        STOP,
                        Json.object()
                                .with("at", at.toString())
                                .with("reason", reason)
                                .build());
    }

    /** How many lines of a container are in its log. */
    int logged(String container) {
        return row.object("logged").flatMap(counts -> counts.integer(container)).orElse(0);
    }

    /** This task, with so many lines of a container in its log. */
    Task withLogged(String container, int lines) {
        JsonObject counts = row.object("logged").orElseGet(() -> Json.object().build());
        return with("logged", counts.with(container, Json.of(lines)));
    }

    /** Somebody's StopTask. */
    record Stop(Instant at, String reason) {}

    private Optional<Stop> stop() {
        return row.object(STOP)
                .map(stop -> new Stop(
                        Instant.parse(stop.text("at").orElse("")),
                        stop.text("reason").orElse("")));
    }

    private Task with(String name, JsonObject value) {
        return new Task(row.with(name, value), life);
    }
}
