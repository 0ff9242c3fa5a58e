package dev.rota.run;

import java.util.List;
import java.util.Optional;

/**
 * The tasks of one region of one account.
 *
 * <p>Every method is one API call or the pages of one, blocks until it is answered, and has already tried again where trying again
 * helps. A call that fails in the end throws {@link dev.rota.problem.ServiceException}.
 */
public interface Tasks {

    /** What of a task definition matters to a run; empty when there is none. */
    Optional<Blueprint> blueprint(String taskDefinition);

    /** Starts tasks. Called again with the same client token, it starts nothing and answers the same. */
    Started start(Launch launch);

    /** How tasks are now; those that ECS does not know, or no longer, are left out. At most 100 at once. */
    List<TaskState> describe(String cluster, List<String> arns);

    /** The ARNs of tasks that shall run and were started by someone. */
    List<String> running(String cluster, String startedBy);

    /** Stops a task; the reason, at most 1024 characters, is shown at the task. */
    void stop(String cluster, String arn, String reason);

    /**
     * What came of a start.
     *
     * @param failures why there are fewer tasks than were asked for, in ECS's words
     */
    record Started(List<TaskState> tasks, List<String> failures) {

        public Started {
            tasks = List.copyOf(tasks);
            failures = List.copyOf(failures);
        }
    }
}
