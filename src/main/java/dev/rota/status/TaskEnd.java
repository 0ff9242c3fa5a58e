package dev.rota.status;

import dev.rota.run.TaskState;
import dev.rota.run.Verdict;
import java.util.Optional;

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
