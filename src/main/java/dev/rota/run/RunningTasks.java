package dev.rota.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tasks of a rule that run already.
 *
 * <p>EventBridge marks the tasks that it starts with the first 36 characters of {@code events-rule/} and the rule's name, which
 * leaves 24 for the name: two rules may look the same, so that the task definition has to match as well.
 */
public final class RunningTasks {

    private static final String STARTED_BY_RULE = "events-rule/";
    private static final int LONGEST = 36;
    private static final int AT_ONCE = 100;

    private RunningTasks() {}

    /** What EventBridge marks the tasks of a rule with. */
    public static String startedBy(String rule) {
        String whole = STARTED_BY_RULE + rule;
        return whole.substring(0, Math.min(LONGEST, whole.length()));
    }

    /** The tasks of the rule on the launch's cluster that have not stopped, whether EventBridge or Rota started them. */
    public static List<TaskState> of(String rule, Launch launch, Tasks tasks) {
        List<String> arns = new ArrayList<>(tasks.running(launch.cluster(), startedBy(rule)));
        arns.addAll(tasks.running(launch.cluster(), launch.startedBy()));
        if (arns.isEmpty()) {
            return List.of();
        }
        String family = family(launch.target().taskDefinition());
        return tasks.describe(launch.cluster(), arns.subList(0, Math.min(AT_ONCE, arns.size()))).stream()
                .filter(task -> !task.isStopped())
                .filter(task -> family(task.definition()).equals(family))
                .toList();
    }

    private static String family(String taskDefinition) {
        return taskDefinition.substring(taskDefinition.lastIndexOf('/') + 1).replaceFirst(":\\d+$", "");
    }
}
