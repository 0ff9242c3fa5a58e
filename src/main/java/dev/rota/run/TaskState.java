package dev.rota.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task as ECS tells of it.
 *
 * @param status such as {@code PENDING}, {@code RUNNING}, {@code STOPPED}
 * @param definition the ARN of the task definition, with its revision
 * @param place the launch type, or the capacity provider where there is one
 * @param created when ECS took the task on
 * @param started when all its containers ran
 * @param ended when its essential containers ended; what follows is cleaning up
 * @param stopped when all was over
 * @param stopCode such as {@code EssentialContainerExited}
 * @param stoppedReason the same in ECS's words
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html">Task</a>
 */
public record TaskState(
        String arn,
        String status,
        String definition,
        String place,
        Optional<Instant> created,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<Instant> stopped,
        Optional<String> stopCode,
        Optional<String> stoppedReason,
        List<ContainerState> containers) {

    private static final String STOPPED = "STOPPED";
    private static final String RUNNING = "RUNNING";
    private static final String ENDED_BY_ITSELF = "EssentialContainerExited";

    public TaskState {
        containers = List.copyOf(containers);
    }

    /**
     * A container of a task.
     *
     * @param runtimeId what the machine calls it
     * @param exitCode absent as long as it runs, and when ECS never learnt it
     * @param reason what ECS says of it besides
     */
    public record ContainerState(
            String name, Optional<String> runtimeId, Optional<Integer> exitCode, Optional<String> reason) {}

    /** Whether it is over. */
    public boolean isStopped() {
        return status.equals(STOPPED);
    }

    /** Whether its containers run, or have run. */
    public boolean hasStarted() {
        return started.isPresent() || status.equals(RUNNING);
    }

    /** Whether ECS says that its containers ended it. */
    public boolean endedByItself() {
        return stopCode.filter(ENDED_BY_ITSELF::equals).isPresent();
    }

    /** The name of its cluster, which all but the oldest form of the ARN holds. */
    public String cluster() {
        String[] parts = arn.split("/", -1);
        return parts.length > 2 ? parts[1] : "default";
    }

    /** What comes last in the ARN. */
    public String id() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Family and revision of the task definition. */
    public String definitionName() {
        return definition.substring(definition.lastIndexOf('/') + 1);
    }

    /** How long it took until it ran. */
    public Optional<Duration> untilStarted() {
        return started.flatMap(end -> created.map(begin -> Duration.between(begin, end)));
    }

    /** How long it ran. */
    public Optional<Duration> ran() {
        return ended.or(() -> stopped).flatMap(end -> started.map(begin -> Duration.between(begin, end)));
    }

    /** The container of this name. */
    public Optional<ContainerState> container(String name) {
        return containers.stream()
                .filter(container -> container.name().equals(name))
                .findFirst();
    }
}
