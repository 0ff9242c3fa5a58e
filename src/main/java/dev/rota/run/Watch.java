package dev.rota.run;

import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps an eye on tasks: as seldom as their age allows, and without giving up when ECS has no time to answer. */
final class Watch {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** A tenth of the age: whoever has waited ten minutes does not mind another quarter of one. */
    private static final int PART_OF_AGE = 10;

    /** As long as ECS may take to know a task that it has started. */
    private static final Duration CONSISTENT = Duration.ofMinutes(1);

    /** As long as ECS may have no time to answer. */
    private static final Duration UNANSWERED = Duration.ofMinutes(10);

    private final Tasks tasks;
    private final String cluster;
    private final Time time;
    private final RunObserver observer;
    private final Instant begun;
    private final Map<String, TaskState> states = new LinkedHashMap<>();
    private Instant answered;
    private Instant next;
    private boolean complained;

    Watch(Tasks tasks, String cluster, List<TaskState> started, Time time, RunObserver observer) {
        this.tasks = tasks;
        this.cluster = cluster;
        this.time = time;
        this.observer = observer;
        this.begun = time.now();
        this.answered = begun;
        this.next = begun.plus(SHORTEST);
        started.forEach(task -> states.put(task.arn(), task));
    }

    /** The tasks as they were seen last. */
    List<TaskState> states() {
        return List.copyOf(states.values());
    }

    /** Those that have not stopped. */
    List<TaskState> going() {
        return states().stream().filter(task -> !task.isStopped()).toList();
    }

    boolean isOver() {
        return going().isEmpty();
    }

    /** When all this began. */
    Instant begun() {
        return begun;
    }

    /**
     * Looks at the tasks that have not stopped, if it is time for that.
     *
     * @throws RotaException when ECS does not answer, or does not know them
     */
    void look() {
        if (isOver() || time.now().isBefore(next)) {
            return;
        }
        List<String> arns = going().stream().map(TaskState::arn).toList();
        try {
            List<TaskState> seen = tasks.describe(cluster, arns);
            answered = time.now();
            seen.forEach(this::see);
            requireKnown(arns, seen);
        } catch (ServiceException failure) {
            endure(failure);
        }
        Duration pause = between(SHORTEST, age().dividedBy(PART_OF_AGE), LONGEST);
        next = time.now().plus(pause);
    }

    /** Looks again soon: something is about to happen. */
    void lookSoon() {
        next = time.now().plus(SHORTEST);
    }

    /** Tells ECS to stop all tasks that have not stopped. */
    void stop(String reason) {
        for (TaskState task : going()) {
            tasks.stop(cluster, task.arn(), reason);
        }
        lookSoon();
    }

    private void see(TaskState task) {
        TaskState before = states.put(task.arn(), task);
        if (before == null || !before.status().equals(task.status())) {
            observer.changed(task);
            begunAnew(before, task);
        }
    }

    /** A task that has just begun to run may end at once. */
    private void begunAnew(TaskState before, TaskState task) {
        if (before != null && !before.hasStarted() && task.hasStarted()) {
            lookSoon();
        }
    }

    private void requireKnown(List<String> asked, List<TaskState> seen) {
        List<String> missing = new ArrayList<>(asked);
        seen.forEach(task -> missing.remove(task.arn()));
        if (!missing.isEmpty() && age().compareTo(CONSISTENT) > 0) {
            throw new RotaException("ECS no longer knows the task, so it is unknown how it ended");
        }
    }

    private void endure(ServiceException failure) {
        boolean passes = failure.kind() == Kind.THROTTLED || failure.kind() == Kind.UNAVAILABLE;
        boolean tooLong = Duration.between(answered, time.now()).compareTo(UNANSWERED) > 0;
        if (!passes || tooLong) {
            throw failure;
        }
        if (!complained) {
            complained = true;
            observer.warn("the task is looked at again later: " + failure.sentence());
        }
    }

    private Duration age() {
        return Duration.between(begun, time.now());
    }

    private static Duration between(Duration least, Duration wanted, Duration most) {
        if (wanted.compareTo(least) < 0) {
            return least;
        }
        return wanted.compareTo(most) > 0 ? most : wanted;
    }
}
