package dev.rota.run;

import dev.rota.problem.RotaException;
import dev.rota.rule.EcsParameters;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.TargetInput;
import dev.rota.rule.TaskOverride;
import org.jspecify.annotations.Nullable;

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

    /** RunTask starts no more at once. */
    private static final int MOST_TASKS = 10;

    private static final String STARTED_BY_US = "rota/";

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

    /**
     * The launch of a target.
     *
     * @param rule the rule's name
     * @param home spells out the names of roles
     * @param clientToken one for each time that somebody asks
     * @throws RotaException when what EventBridge would send depends on the event, or cannot be told
     */
    public static Launch of(String rule, EcsTarget target, Home home, String clientToken) {
        Launch launch = new Launch(
                target.cluster(),
                target.parameters(),
                spelledOut(override(rule, target.input()), home),
                startedBy(rule),
                clientToken);
        requireFew(launch.count());
        return launch;
    }

    /** What ECS shows as the starter of a task that Rota has started for a rule. */
    public static String startedBy(String rule) {
        return STARTED_BY_US + rule;
    }

    static void requireFew(int count) {
        if (count > MOST_TASKS) {
            throw new RotaException(
                    "ECS starts at most %d tasks at once, not %d; say --count with fewer".formatted(MOST_TASKS, count));
        }
    }

    private static TaskOverride override(String rule, TargetInput input) {
        if (input instanceof TargetInput.None) {
            return TaskOverride.NOTHING;
        } else if (input instanceof TargetInput.Overrides overrides) {
            return overrides.override();
        } else if (input instanceof TargetInput.Text text) {
            return text.asOverride()
                    .orElseThrow(() -> new RotaException(
                            "the input of rule %s is no task override that Rota knows whole, so a run could not send what the schedule sends; write it as containerOverrides"
                                    .formatted(rule)));
        }
        throw new RotaException(
                "the input of rule %s is made from the event that fires it, and a run has no event; give the target containerOverrides, or an input without paths"
                        .formatted(rule));
    }

    private static TaskOverride spelledOut(TaskOverride override, Home home) {
        return new TaskOverride(
                override.containerOverrides(),
                override.cpu(),
                override.memory(),
                role(override.taskRoleArn(), home),
                role(override.executionRoleArn(), home),
                override.ephemeralStorageSizeInGiB(),
                override.inferenceAcceleratorOverrides());
    }

    private static @Nullable String role(@Nullable String nameOrArn, Home home) {
        return nameOrArn == null ? null : home.roleArn(nameOrArn);
    }
}
