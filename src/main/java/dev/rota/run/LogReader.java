package dev.rota.run;

import dev.rota.run.Blueprint.Container;
import dev.rota.run.Blueprint.LogTarget;
import dev.rota.run.LogStreams.Stream;
import dev.rota.run.RunObserver.TaskLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the logs of all containers of all tasks of a run. */
final class LogReader {

    private final LogStreams logs;
    private final Optional<Blueprint> blueprint;
    private final RunObserver observer;
    private final Map<String, LogFollower> followers = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();

    LogReader(LogStreams logs, Optional<Blueprint> blueprint, RunObserver observer) {
        this.logs = logs;
        this.blueprint = blueprint;
        this.observer = observer;
    }

    /**
     * Hands on what tasks have written since the last time, in the order of time.
     *
     * @return whether there was anything
     */
    boolean read(List<TaskState> tasks) {
        List<TaskLine> lines = new ArrayList<>();
        for (TaskState task : tasks) {
            if (task.hasStarted() || task.isStopped()) {
                followersOf(task).forEach(follower -> lines.addAll(follower.read()));
            }
        }
        // Each stream is in the order of time already; this only puts them together.
        if (followers.size() > 1) {
            lines.sort(Comparator.comparing(line -> line.line().time()));
        }
        if (!lines.isEmpty()) {
            observer.lines(lines);
        }
        return !lines.isEmpty();
    }

    /** Whether there is a log that may still show lines. */
    boolean isFollowing() {
        return followers.values().stream().anyMatch(follower -> !follower.isGivenUp());
    }

    /** Whether some log has more to give than was read. */
    boolean isBehind() {
        return followers.values().stream().anyMatch(LogFollower::isBehind);
    }

    /** Says which logs may go on. */
    void leave() {
        followers.values().forEach(LogFollower::leave);
    }

    private List<LogFollower> followersOf(TaskState task) {
        List<LogFollower> ofTask = new ArrayList<>();
        for (Container container : blueprint.map(Blueprint::containers).orElse(List.of())) {
            follower(task, container).ifPresent(ofTask::add);
        }
        return ofTask;
    }

    private Optional<LogFollower> follower(TaskState task, Container container) {
        if (container.log() instanceof LogTarget.CloudWatch target) {
            return target.stream(container.name(), task)
                    .map(name -> followers.computeIfAbsent(
                            task.arn() + " " + container.name(),
                            key -> new LogFollower(
                                    logs,
                                    task.arn(),
                                    container.name(),
                                    new Stream(target.region(), target.group(), name),
                                    this::warnOnce)));
        }
        warnOnce(notReadable(container));
        return Optional.empty();
    }

    /** Why the log of a container cannot be shown that does not go to CloudWatch. */
    static String notReadable(Container container) {
        return container.log() instanceof LogTarget.Elsewhere elsewhere
                ? "container %s logs with the driver %s, which Rota cannot read; its log is not shown"
                        .formatted(container.name(), elsewhere.driver())
                : "container %s has no log configuration; nothing of what it writes is shown"
                        .formatted(container.name());
    }

    private void warnOnce(String sentence) {
        if (said.add(sentence)) {
            observer.warn(sentence);
        }
    }
}
