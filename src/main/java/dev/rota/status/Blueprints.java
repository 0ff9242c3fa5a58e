package dev.rota.status;

import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.run.Blueprint;
import dev.rota.run.TaskState;
import dev.rota.run.Verdict;
import dev.rota.status.PastRun.TaskEnd;
import dev.rota.status.TaskRecords.TaskRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Which containers count where not all of a task's containers say the same. Only then is ECS asked for the task definition, each
 * once.
 */
final class Blueprints {

    private final TaskRecords records;
    private final Parallel parallel;
    private final Observer observer;
    private final AtomicBoolean warned = new AtomicBoolean();
    private final Map<String, Blueprint> known = new HashMap<>();

    Blueprints(TaskRecords records, Parallel parallel, Observer observer) {
        this.records = records;
        this.parallel = parallel;
        this.observer = observer;
    }

    /** Asks for what is needed to judge these tasks. */
    void read(Collection<TaskState> tasks) {
        List<String> wanted = tasks.stream()
                .filter(Blueprints::isMixed)
                .map(TaskState::definition)
                .distinct()
                .filter(definition -> !known.containsKey(definition))
                .sorted()
                .toList();
        parallel.map(wanted, this::read).stream()
                .flatMap(Optional::stream)
                .forEach(blueprint -> known.put(blueprint.arn(), blueprint));
    }

    /** How a task ended, or that it has not. */
    TaskEnd end(TaskRecord task) {
        TaskState state = task.state();
        Optional<Blueprint> blueprint = Optional.ofNullable(known.get(state.definition()));
        return new TaskEnd(
                state,
                state.isStopped() ? Optional.of(Verdict.of(state, blueprint, Optional.empty())) : Optional.empty());
    }

    private static boolean isMixed(TaskState task) {
        long ended = task.containers().stream()
                .filter(container -> container.exitCode().equals(Optional.of(0)))
                .count();
        return task.isStopped()
                && task.containers().size() > 1
                && ended < task.containers().size()
                && task.containers().stream()
                        .anyMatch(container -> container.exitCode().isPresent());
    }

    private Optional<Blueprint> read(String definition) {
        try {
            return records.blueprint(definition);
        } catch (ServiceException denied) {
            if (denied.kind() != Kind.DENIED) {
                throw denied;
            }
            if (warned.compareAndSet(false, true)) {
                observer.warn(
                        "it is unknown which containers are essential, so every one counts: " + denied.sentence());
            }
            return Optional.empty();
        }
    }
}
