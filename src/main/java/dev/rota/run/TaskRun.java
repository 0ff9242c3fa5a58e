package dev.rota.run;

import dev.rota.problem.RotaException;
import dev.rota.run.Tasks.Started;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Starts what a launch says and watches it until it is over. */
public final class TaskRun {

    private final Tasks tasks;
    private final LogStreams logs;
    private final Time time;
    private final RunObserver observer;
    private final BooleanSupplier interrupted;

    /**
     * A run through these ports.
     *
     * @param interrupted whether somebody has asked to stop
     */
    public TaskRun(Tasks tasks, LogStreams logs, Time time, RunObserver observer, BooleanSupplier interrupted) {
        this.tasks = tasks;
        this.logs = logs;
        this.time = time;
        this.observer = observer;
        this.interrupted = interrupted;
    }

    /**
     * Starts the tasks.
     *
     * @throws RotaException when none was started, with ECS's reason
     */
    public Started start(Launch launch) {
        Started started = tasks.start(launch);
        if (started.tasks().isEmpty()) {
            throw new RotaException("ECS started no task: %s"
                    .formatted(
                            started.failures().isEmpty()
                                    ? "it gave no reason"
                                    : StartFailures.sentence(started.failures())));
        }
        started.tasks().forEach(observer::changed);
        if (!started.failures().isEmpty()) {
            observer.warn("ECS started only %d of %d tasks: %s"
                    .formatted(started.tasks().size(), launch.count(), StartFailures.sentence(started.failures())));
        }
        return started;
    }

    /** Watches tasks until all have stopped and their logs are read to the end, or until somebody wants no more. */
    public RunResult watch(Launch launch, Started started, Optional<Blueprint> blueprint, RunOptions options) {
        LogReader reader = new LogReader(logs, blueprint, observer);
        Watch watch = new Watch(tasks, launch.cluster(), started.tasks(), time, observer);
        try {
            return new Following(watch, reader, time, observer, interrupted, options)
                    .follow(started.failures(), blueprint);
        } catch (RotaException lost) {
            reader.leave();
            throw new RotaException(lost.sentence() + stillThere(watch), lost);
        }
    }

    /** Who can no longer watch a task must say which one it was. */
    private static String stillThere(Watch watch) {
        return watch.going().stream()
                .map(TaskState::arn)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), arns -> arns.isEmpty() ? "" : "; it may still run: " + arns));
    }
}
