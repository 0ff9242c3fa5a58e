package dev.rota.run;

import dev.rota.run.Blueprint.Container;
import dev.rota.run.Blueprint.LogTarget;
import dev.rota.run.LogStreams.Found;
import dev.rota.run.LogStreams.FoundLine;
import dev.rota.run.LogStreams.Search;
import dev.rota.run.RunObserver.TaskLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Reads what containers of tasks have written, whether or not ECS still knows the tasks, and reads on where it left off. */
public final class TaskLogs {

    /** CloudWatch shows lines late, and not in the order in which they were written. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final LogStreams logs;
    private final Optional<String> container;
    private final Consumer<String> warn;
    private final Map<Search, Reading> readings = new LinkedHashMap<>();

    /**
     * Logs of no container yet.
     *
     * @param container the only one that is wanted; all when absent
     * @param warn takes a sentence when a container has no log that can be read
     */
    public TaskLogs(LogStreams logs, Optional<String> container, Consumer<String> warn) {
        this.logs = logs;
        this.container = container;
        this.warn = warn;
    }

    /** How far a search has come: the last line's time, and the lines that may come again. */
    private static final class Reading {

        private final String container;
        private Optional<Instant> last = Optional.empty();
        private final Map<String, Instant> recent = new HashMap<>();

        Reading(String container) {
            this.container = container;
        }
    }

    /** Adds the logs of a task. */
    public void addTask(TaskState task, Blueprint blueprint) {
        add(blueprint, (name, target) -> target.stream(name, task), Optional.empty(), Optional.empty());
    }

    /** Adds what tasks of a definition wrote within some time, whichever tasks and of whichever revision. */
    public void addDefinition(Blueprint blueprint, Instant from, Optional<Instant> until) {
        add(blueprint, (name, target) -> target.streams(name), Optional.of(from), until);
    }

    private interface Streams {

        Optional<String> of(String container, LogTarget.CloudWatch target);
    }

    private void add(Blueprint blueprint, Streams streams, Optional<Instant> from, Optional<Instant> until) {
        container.ifPresent(blueprint::require);
        for (Container each : blueprint.containers()) {
            if (container.isPresent() && !container.get().equals(each.name())) {
                continue;
            }
            if (each.log() instanceof LogTarget.CloudWatch target) {
                streams.of(each.name(), target)
                        .ifPresentOrElse(
                                prefix -> readings.putIfAbsent(
                                        new Search(target.region(), target.group(), prefix, from, until),
                                        new Reading(each.name())),
                                () -> warn.accept(
                                        "container %s has no awslogs-stream-prefix, so its streams cannot be found; its log is not shown"
                                                .formatted(each.name())));
            } else {
                warn.accept(LogReader.notReadable(each));
            }
        }
    }

    /** The names of the containers whose logs are read. */
    public List<String> containers() {
        return readings.values().stream()
                .map(reading -> reading.container)
                .distinct()
                .toList();
    }

    /**
     * Hands on what was written since the last time, in the order of time.
     *
     * @param stop asked before each page whether enough was read
     * @throws dev.rota.problem.ServiceException when a log cannot be read
     */
    public void read(Consumer<List<TaskLine>> lines, BooleanSupplier stop) {
        List<TaskLine> all = new ArrayList<>();
        readings.forEach((search, reading) -> {
            Consumer<List<TaskLine>> page = readings.size() == 1 ? lines : all::addAll;
            read(search, reading, page, stop);
        });
        if (!all.isEmpty()) {
            all.sort(Comparator.comparing(line -> line.line().time()));
            lines.accept(all);
        }
    }

    private void read(Search search, Reading reading, Consumer<List<TaskLine>> lines, BooleanSupplier stop) {
        Search next = new Search(
                search.region(),
                search.group(),
                search.prefix(),
                reading.last.map(time -> time.minus(LATE)).or(search::from),
                search.until());
        Optional<String> position = Optional.empty();
        do {
            if (stop.getAsBoolean()) {
                return;
            }
            Found page = logs.search(next, position);
            List<TaskLine> fresh = page.lines().stream()
                    .filter(line -> reading.recent.put(line.id(), line.line().time()) == null)
                    .sorted(Comparator.comparing(line -> line.line().time()))
                    .map(line -> new TaskLine(taskOf(line), reading.container, line.line()))
                    .toList();
            if (!fresh.isEmpty()) {
                lines.accept(fresh);
            }
            page.lines().stream()
                    .map(line -> line.line().time())
                    .max(Comparator.naturalOrder())
                    .filter(time -> reading.last.map(time::isAfter).orElse(true))
                    .ifPresent(time -> reading.last = Optional.of(time));
            position = page.next();
        } while (position.isPresent());
        reading.last
                .map(time -> time.minus(LATE))
                .ifPresent(again -> reading.recent.values().removeIf(again::isAfter));
    }

    private static String taskOf(FoundLine line) {
        return line.stream().substring(line.stream().lastIndexOf('/') + 1);
    }
}
