package dev.rota.status;

import dev.rota.rule.TaskOverride;
import dev.rota.run.TaskState;
import java.time.Instant;
import java.util.Optional;

/**
 * A task with what tells who started it.
 *
 * @param state how it is
 * @param startedBy what its starter marked it with; may be empty
 * @param group such as {@code family:report}; may be empty
 * @param launchType may be empty
 * @param capacityProvider absent when it was started with a launch type
 * @param override how it differs from its task definition
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html">Task</a>
 */
public record TaskRecord(
        TaskState state,
        String startedBy,
        String group,
        String launchType,
        Optional<String> capacityProvider,
        TaskOverride override) {

    /** When ECS took it on; tasks always say so. */
    public Instant created() {
        return state.created().orElse(Instant.EPOCH);
    }
}
