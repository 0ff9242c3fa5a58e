package dev.rota.apply;

import java.util.List;
import java.util.Optional;

/** The task definitions of one region of one account. */
public interface TaskDefinitions {

    /**
     * What ECS says of a task definition.
     *
     * @param taskDefinition family, {@code family:revision} or ARN
     * @return empty when there is none
     */
    Optional<TaskDefinition> describe(String taskDefinition);

    /**
     * A registered task definition.
     *
     * @param arn with its revision
     * @param status {@code ACTIVE} or {@code INACTIVE}
     * @param containers the names of its containers
     */
    record TaskDefinition(String arn, String status, List<String> containers) {

        public TaskDefinition {
            containers = List.copyOf(containers);
        }

        /** Whether tasks can be started from it. */
        public boolean isActive() {
            return status.equals("ACTIVE");
        }
    }
}
