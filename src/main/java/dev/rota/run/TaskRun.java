package dev.rota.run;

import dev.rota.problem.RotaException;
import dev.rota.run.Tasks.Started;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Starts what a launch says and watches it until it is over. */
public final class TaskRun {

    private static final String NO_REASON = "it gave no reason";

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
        Started started = complete(tasks.start(launch), launch.count());
        if (started.tasks().isEmpty()) {
            throw new RotaException("ECS started no task: %s".formatted(reasons(started.failures())));
        }
        started.tasks().forEach(observer::changed);
        if (!started.failures().isEmpty()) {
            observer.warn("ECS started only %d of %d tasks: %s"
                    .formatted(started.tasks().size(), launch.count(), reasons(started.failures())));
        }
        return started;
    }

    /** The answer with a failure for each task that it has no word about, so that nothing counts as started unseen. */
    private static Started complete(Started answer, int wanted) {
        List<TaskState> tasks = answer.tasks().stream().distinct().toList();
        List<String> failures = new ArrayList<>(answer.failures());
        while (tasks.size() + failures.size() < wanted) {
            failures.add(NO_REASON);
        }
        return new Started(tasks, failures);
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

    /**
     * How a run is watched.
     *
     * @param startTimeout how long a task may take until it is running
     * @param timeout how long all may take
     * @param container the one whose exit code counts; all essential ones when absent
     */
    public record RunOptions(Duration startTimeout, Optional<Duration> timeout, Optional<String> container) {}

    /**
     * How a run ended.
     *
     * @param tasks as they were seen last, in the order in which they were started
     * @param verdicts on those that have stopped, by ARN
     * @param failures why there were fewer tasks than were asked for
     * @param interrupted whether somebody asked to stop
     */
    public record RunResult(
            List<TaskState> tasks, Map<String, Verdict> verdicts, List<String> failures, boolean interrupted) {

        private static final int LARGEST_SHOWN = 255;

        public RunResult {
            tasks = List.copyOf(tasks);
            verdicts = Map.copyOf(verdicts);
            failures = List.copyOf(failures);
        }

        /** What the shell is told: the first code that is not 0, in the order of the tasks; tasks that were not started count last. */
        public int code() {
            return tasks.stream()
                    .map(task -> verdicts.get(task.arn()))
                    .mapToInt(verdict -> verdict == null ? Verdict.NO_CODE : verdict.code())
                    .filter(code -> code != 0)
                    .map(RunResult::shown)
                    .findFirst()
                    .orElse(failures.isEmpty() ? 0 : Verdict.NO_CODE);
        }

        /** A shell keeps eight bits of a code: Windows' 256 would be success, its 381 would be no code at all. */
        private static int shown(int code) {
            return code < 0 || code > LARGEST_SHOWN ? LARGEST_SHOWN : code;
        }
    }

    /** The reasons, each once, with the way out. */
    private static String reasons(List<String> reasons) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        reasons.forEach(reason -> counted.merge(explained(reason), 1, Integer::sum));
        return counted.keySet().stream().collect(Collectors.joining("; "));
    }

    private static String explained(String reason) {
        String text = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        if (text.startsWith("RESOURCE:")) {
            return "%s: no container instance has enough %s left; make room, or ask for less"
                    .formatted(text, text.substring("RESOURCE:".length()));
        } else if (text.startsWith("Capacity is unavailable")) {
            return text + " (Rota does not try it again by itself)";
        } else if (text.equals("AGENT")) {
            return "AGENT: the agent of the container instance is not connected";
        }
        return text.isEmpty() ? NO_REASON : text;
    }
}
