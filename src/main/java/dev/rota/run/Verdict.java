package dev.rota.run;

import dev.rota.run.TaskState.ContainerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a task ended.
 *
 * @param kind whether its containers decided that
 * @param code the exit code that this run shall have for it
 * @param container whose code it is
 * @param reason what ECS, or who stopped it, says; may be empty
 */
public record Verdict(Kind kind, int code, Optional<String> container, String reason) {

    /** The exit code when no container has one to give. */
    public static final int NO_CODE = 125;

    /** What the reason begins with that Rota gives when it stops a task. */
    public static final String BY_ROTA = "rota: ";

    /** Whether a task's containers decided how it ended. */
    public enum Kind {
        /** They exited by themselves. */
        EXITED,
        /** They never ran, or not all of them. */
        NOT_STARTED,
        /** Somebody or something else ended the task. */
        STOPPED,
        /** They exited by themselves, but ECS never learnt with which code. */
        UNKNOWN
    }

    private static final Set<String> BY_ITSELF = Set.of("EssentialContainerExited", "");
    private static final String FAILED_TO_START = "TaskFailedToStart";

    /**
     * The verdict on a task that has stopped.
     *
     * @param blueprint which containers are essential; when absent, all are taken for that
     * @param chosen the only container that counts, if one was chosen
     */
    public static Verdict of(TaskState task, Optional<Blueprint> blueprint, Optional<String> chosen) {
        List<ContainerState> counting = counting(task, blueprint, chosen);
        String reason = reason(task, counting);
        String stopCode = task.stopCode().orElse("");
        boolean silent = counting.stream().allMatch(one -> one.exitCode().isEmpty());
        if (stopCode.equals(FAILED_TO_START) || (task.started().isEmpty() && silent)) {
            return new Verdict(Kind.NOT_STARTED, NO_CODE, Optional.empty(), reason);
        }
        Optional<ContainerState> failed = counting.stream()
                .filter(container ->
                        container.exitCode().filter(code -> code != 0).isPresent())
                .findFirst();
        if (failed.isPresent()) {
            Kind kind = BY_ITSELF.contains(stopCode) ? Kind.EXITED : Kind.STOPPED;
            return new Verdict(
                    kind,
                    failed.get().exitCode().orElse(NO_CODE),
                    Optional.of(failed.get().name()),
                    reason);
        }
        boolean allSaidZero = !counting.isEmpty()
                && counting.stream().allMatch(container -> container.exitCode().isPresent());
        if (allSaidZero && BY_ITSELF.contains(stopCode)) {
            return new Verdict(Kind.EXITED, 0, Optional.of(counting.get(0).name()), reason);
        }
        Kind kind = BY_ITSELF.contains(stopCode) ? Kind.UNKNOWN : Kind.STOPPED;
        return new Verdict(kind, NO_CODE, Optional.empty(), reason);
    }

    private static List<ContainerState> counting(
            TaskState task, Optional<Blueprint> blueprint, Optional<String> chosen) {
        List<String> names = chosen.map(List::of)
                .or(() -> blueprint.map(Blueprint::essential))
                .orElseGet(() ->
                        task.containers().stream().map(ContainerState::name).toList());
        return names.stream().flatMap(name -> task.container(name).stream()).toList();
    }

    /** ECS's reason for the task, and what it says of its containers besides. */
    private static String reason(TaskState task, List<ContainerState> counting) {
        List<String> reasons = new ArrayList<>();
        task.stoppedReason().ifPresent(reasons::add);
        counting.stream()
                .flatMap(container -> container.reason().stream())
                .filter(reason -> !reasons.contains(reason))
                .forEach(reasons::add);
        return String.join("; ", reasons);
    }
}
