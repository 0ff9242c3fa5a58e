package dev.rota.run;

import dev.rota.problem.RotaException;
import dev.rota.run.TaskState.ContainerState;
import java.util.List;
import java.util.Optional;

/**
 * What of a task definition matters to a run.
 *
 * @param arn with its revision
 * @param containers in the order of the definition
 */
public record Blueprint(String arn, List<Container> containers) {

    public Blueprint {
        containers = List.copyOf(containers);
    }

    /**
     * A container of the definition.
     *
     * @param essential whether the task ends when it does
     * @param log where its log goes
     */
    public record Container(String name, boolean essential, LogTarget log) {}

    /** Where a container's log goes. */
    public sealed interface LogTarget {

        /**
         * To CloudWatch.
         *
         * @param prefix what the stream's name begins with; without one, it is what the machine calls the container
         */
        record CloudWatch(String region, String group, Optional<String> prefix) implements LogTarget {

            /**
             * What the streams of a container begin with; empty when only the machine knows.
             *
             * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html">awslogs</a>
             */
            Optional<String> streams(String container) {
                return prefix.map(name -> "%s/%s/".formatted(name, container));
            }

            /** The stream of a container of a task; empty until the machine says what it calls the container. */
            Optional<String> stream(String container, TaskState task) {
                return streams(container)
                        .map(start -> start + task.id())
                        .or(() -> task.container(container).flatMap(ContainerState::runtimeId));
            }
        }

        /** To somewhere else, by another log driver. */
        record Elsewhere(String driver) implements LogTarget {}

        /** Nowhere that the definition would know of. */
        record Nowhere() implements LogTarget {}
    }

    /** The names of all containers. */
    public List<String> names() {
        return containers.stream().map(Container::name).toList();
    }

    /** The names of those whose end is the task's end. */
    public List<String> essential() {
        return containers.stream()
                .filter(Container::essential)
                .map(Container::name)
                .toList();
    }

    /** Makes sure that there is such a container. */
    void require(String name) {
        if (!names().contains(name)) {
            throw new RotaException("task definition %s has no container %s; it has %s"
                    .formatted(arn.substring(arn.lastIndexOf('/') + 1), name, String.join(", ", names())));
        }
    }
}
