package dev.rota.run;

import dev.rota.rule.EcsParameters;
import dev.rota.rule.TaskOverride;

/**
 * What ECS is asked to start: everything that EventBridge would send when the rule fires, and who asks.
 *
 * @param cluster name or ARN
 * @param parameters what is started, and how
 * @param override how this run differs from the task definition; its roles are ARNs
 * @param startedBy shows up at the task, at most 128 characters
 * @param clientToken the same token never starts a task twice, at most 64 characters
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask</a>
 */
public record Launch(
        String cluster, EcsParameters parameters, TaskOverride override, String startedBy, String clientToken) {

    /** How many tasks. */
    public int count() {
        Integer count = parameters.taskCount();
        return count == null ? 1 : count;
    }

    /** This launch with other parameters. */
    Launch withParameters(EcsParameters others) {
        return new Launch(cluster, others, override, startedBy, clientToken);
    }

    /** This launch with another override. */
    Launch withOverride(TaskOverride other) {
        return new Launch(cluster, parameters, other, startedBy, clientToken);
    }
}
