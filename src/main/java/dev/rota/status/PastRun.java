package dev.rota.status;

import dev.rota.run.TaskState;
import dev.rota.run.Verdict;
import dev.rota.status.Metrics.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One firing of a rule, or one start by {@code rota run}: what is known of it.
 *
 * @param at when; of a run that left only a count, the minute or the fire time it belongs to
 * @param starter who started it
 * @param evidence where it is known from
 * @param tasks those that ECS still knows
 * @param count what CloudWatch counted; all 0 when nothing is known of that
 * @param rules the rules that may have started it: one, unless several cannot be told apart
 */
public record PastRun(
        Instant at, Starter starter, Evidence evidence, List<TaskEnd> tasks, Count count, SortedSet<String> rules) {

    private static final Count NOTHING = new Count(Instant.EPOCH, 0, 0, 0);

    /** Who started a run. */
    public enum Starter {
        /** EventBridge. */
        SCHEDULE,
        /** Somebody with {@code rota run}. */
        ROTA
    }

    /** Where a run is known from. */
    public enum Evidence {
        /** ECS knows its tasks. */
        TASKS,
        /** CloudWatch counted it. */
        COUNTS,
        /** Nothing but the schedule: CloudWatch could be asked, and has counted nothing. */
        NOT_COUNTED,
        /** Nothing but the schedule, and CloudWatch could not be asked. */
        SCHEDULE_ALONE
    }

    public PastRun {
        tasks = List.copyOf(tasks);
        rules = new TreeSet<>(rules);
    }

    static PastRun ofTasks(Instant at, Starter starter, List<TaskEnd> tasks, SortedSet<String> rules) {
        return new PastRun(at, starter, Evidence.TASKS, tasks, NOTHING, rules);
    }

    static PastRun ofCount(String rule, Instant at, Count count) {
        return new PastRun(at, Starter.SCHEDULE, Evidence.COUNTS, List.of(), count, only(rule));
    }

    static PastRun due(String rule, Instant at, boolean counted) {
        Evidence evidence = counted ? Evidence.NOT_COUNTED : Evidence.SCHEDULE_ALONE;
        return new PastRun(at, Starter.SCHEDULE, evidence, List.of(), NOTHING, only(rule));
    }

    PastRun withCount(Count other) {
        return new PastRun(at, starter, evidence, tasks, other, rules);
    }

    /** How it came out; the worst of its tasks and targets counts. */
    public Result result() {
        if (evidence == Evidence.NOT_COUNTED) {
            return Result.MISSED;
        }
        List<Result> results = tasks.stream().map(TaskEnd::result).toList();
        if (count.failed() > 0 || results.contains(Result.FAILED)) {
            return Result.FAILED;
        } else if (results.contains(Result.RUNNING)) {
            return Result.RUNNING;
        }
        return results.isEmpty() || results.contains(Result.UNKNOWN) ? Result.UNKNOWN : Result.OK;
    }

    /** Whether EventBridge could not start it, or not all of it. */
    public boolean isFailedStart() {
        return count.failed() > 0;
    }

    /** How long its containers ran, the longest of several tasks; absent while one runs, and when none did. */
    public Optional<Duration> took() {
        boolean over = tasks.stream().allMatch(end -> end.task().isStopped());
        return over
                ? tasks.stream().flatMap(end -> end.task().ran().stream()).max(Duration::compareTo)
                : Optional.empty();
    }

    /** Whether several rules may have started it. */
    public boolean isShared() {
        return rules.size() > 1;
    }

    private static SortedSet<String> only(String rule) {
        return new TreeSet<>(List.of(rule));
    }

    /** How a run came out. */
    public enum Result {
        /** All its tasks ended with 0. */
        OK,
        /** A task ended with something else, was stopped, or never started. */
        FAILED,
        /** It goes on. */
        RUNNING,
        /** It cannot be told. */
        UNKNOWN,
        /** The rule was due and did not fire. */
        MISSED
    }

    /**
     * A task of a run, and how it ended.
     *
     * @param task the task
     * @param verdict absent as long as it goes on
     */
    public record TaskEnd(TaskState task, Optional<Verdict> verdict) {

        /** How it came out. */
        Result result() {
            if (verdict.isEmpty()) {
                return Result.RUNNING;
            } else if (verdict.get().kind() == Verdict.Kind.UNKNOWN) {
                return Result.UNKNOWN;
            }
            return verdict.get().code() == 0 ? Result.OK : Result.FAILED;
        }
    }
}
