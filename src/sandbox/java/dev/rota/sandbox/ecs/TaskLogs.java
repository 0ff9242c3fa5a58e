package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.ecs.TaskLife.ContainerLife;
import dev.rota.sandbox.logs.LogEvent;
import dev.rota.sandbox.logs.LogStore;
import dev.rota.sandbox.service.AccountRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what tasks have said by now into their logs, and sweeps out the tasks that ECS has forgotten. */
public final class TaskLogs {

    private final KnownTasks tasks;
    private final LogStore logs;

    TaskLogs(KnownTasks tasks, LogStore logs) {
        this.tasks = tasks;
        this.logs = logs;
    }

    /** Where a container's log goes, if it goes to CloudWatch. */
    record Destination(AccountRegion home, String group, String prefix, boolean created) {

        static Optional<Destination> of(JsonObject container, AccountRegion home) {
            JsonObject configuration = container.object("logConfiguration").orElse(null);
            if (configuration == null
                    || !configuration.text("logDriver").orElse("").equals("awslogs")) {
                return Optional.empty();
            }
            JsonObject options = configuration.object("options").orElseThrow();
            String region = options.text("awslogs-region").orElse(home.region());
            return Optional.of(new Destination(
                    new AccountRegion(region, home.account()),
                    options.text("awslogs-group").orElse(""),
                    options.text("awslogs-stream-prefix").orElse(""),
                    options.text("awslogs-create-group").orElse("").equals("true")));
        }

        /** The stream of a container; without a prefix it is called what the machine calls the container. */
        String stream(Task task, String container) {
            return prefix.isEmpty()
                    ? TaskPicture.runtimeId(task, container)
                    : prefix + "/" + container + "/" + task.id();
        }
    }

    /** Lets everything happen that happens until now. */
    public void catchUp() {
        for (String region : tasks.regions()) {
            for (Task task : tasks.stored(region)) {
                Task after = written(task);
                if (!task.isRemembered(tasks.now())) {
                    tasks.remove(task);
                } else if (!after.row().equals(task.row())) {
                    tasks.save(after);
                }
            }
        }
    }

    private Task written(Task task) {
        Task after = task;
        if (task.started().filter(at -> !at.isAfter(tasks.now())).isPresent()) {
            for (JsonObject container : task.containers()) {
                Optional<Destination> destination = Destination.of(container, task.home());
                if (destination.isPresent()) {
                    after = written(after, container, destination.get());
                }
            }
        }
        return after;
    }

    private Task written(Task task, JsonObject container, Destination destination) {
        ContainerLife life = lifeOf(task, container);
        int before = task.logged(life.name());
        Instant seen = tasks.now().minus(task.life().logLag());
        Instant started = task.started().orElseThrow();
        Instant stopped = task.stopped();
        List<LogEvent> events = new ArrayList<>();
        for (int i = before; i < life.lines(); i++) {
            Instant at = timeOf(i, life.lines(), started, task.life().running());
            if (at.isAfter(seen) || at.isAfter(stopped)) {
                break;
            }
            events.add(new LogEvent(at.toEpochMilli(), life.line(i)));
        }
        String stream = destination.stream(task, life.name());
        logs.createStream(destination.home(), destination.group(), stream);
        logs.append(destination.home(), destination.group(), stream, events);
        return events.isEmpty() ? task : task.withLogged(life.name(), before + events.size());
    }

    /** Lines are spread evenly over the time that the task is meant to run. */
    private static Instant timeOf(int line, int lines, Instant started, Duration running) {
        return started.plusMillis(running.toMillis() * (line + 1) / (lines + 1));
    }

    /** What the life says of a container; without a life, it says that there is none. */
    private static ContainerLife lifeOf(Task task, JsonObject container) {
        String name = container.text("name").orElse("");
        List<String> lines = task.life().containers().isEmpty()
                ? List.of("The sandbox starts no container; %s would run %s".formatted(name, command(task, container)))
                : List.of();
        return task.life().container(name).orElse(new ContainerLife(name, Optional.of(0), Optional.empty(), lines, 1));
    }

    private static String command(Task task, JsonObject container) {
        String name = container.text("name").orElse("");
        List<String> overridden = task.input().object("overrides").stream()
                .flatMap(overrides -> overrides.objects("containerOverrides").stream())
                .filter(override -> override.text("name").orElse("").equals(name))
                .flatMap(override -> override.texts("command").stream())
                .toList();
        List<String> command = overridden.isEmpty() ? container.texts("command") : overridden;
        return command.isEmpty() ? "what its image says" : String.join(" ", command);
    }
}
