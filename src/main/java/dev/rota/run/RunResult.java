package dev.rota.run;

import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param tasks as they were seen last, in the order in which they were started
 * @param verdicts on those that have stopped, by ARN
 * @param failures why there were fewer tasks than were asked for
 * @param interrupted whether somebody asked to stop
 */
public record RunResult(
        List<TaskState> tasks, Map<String, Verdict> verdicts, List<String> failures, boolean interrupted) {

    public RunResult {
        tasks = List.copyOf(tasks);
        verdicts = Map.copyOf(verdicts);
        failures = List.copyOf(failures);
    }

    /** The first code that is not 0, in the order of the tasks; tasks that could not be started count last. */
    public int code() {
        return tasks.stream()
                .map(task -> verdicts.get(task.arn()))
                .mapToInt(verdict -> verdict == null ? Verdict.NO_CODE : verdict.code())
                .filter(code -> code != 0)
                .findFirst()
                .orElse(failures.isEmpty() ? 0 : Verdict.NO_CODE);
    }
}
