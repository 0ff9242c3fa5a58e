package dev.rota.status;

import dev.rota.rule.TaskOverride;
import dev.rota.run.Blueprint;
import dev.rota.run.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What ECS knows of tasks in one region of one account. It forgets a task about an hour after it has stopped.
 *
 * <p>Every method blocks until it is answered, may be called from many threads, and has already tried again where trying again
 * helps. A call that fails in the end throws {@link dev.rota.problem.ServiceException}.
 */
public interface TaskRecords {

    /** DescribeTasks takes no more at once. */
    int AT_ONCE = 100;

    /**
     * The ARNs of a cluster's tasks, page by page to the last; none when there is no such cluster.
     *
     * @param startedBy only those that somebody marked with this; all when empty
     * @param stopped whether those that have stopped are meant, rather than those that shall run
     */
    List<String> list(String cluster, Optional<String> startedBy, boolean stopped);

    /** The tasks; those that ECS no longer knows are left out. At most {@link #AT_ONCE}. */
    List<TaskRecord> describe(String cluster, List<String> arns);

    /** Which containers of a task definition are essential; empty when there is none. */
    Optional<Blueprint> blueprint(String taskDefinition);

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

        /** Whether the same call may have started both. */
        boolean isLike(TaskRecord other) {
            return state.definition().equals(other.state().definition())
                    && group.equals(other.group())
                    && launchType.equals(other.launchType())
                    && capacityProvider.isPresent() == other.capacityProvider().isPresent()
                    && override.equals(other.override());
        }
    }
}
