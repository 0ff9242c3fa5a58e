package dev.rota.rule;

import org.jspecify.annotations.Nullable;

/**
 * A target that starts ECS tasks.
 *
 * @param id names the target within its rule, 1–64 characters; absent in a file means "whatever the one live target is
 *     called, else the rule's name"
 * @param cluster name or ARN of the ECS cluster (the target's Arn)
 * @param role name or ARN of the role EventBridge takes on to start the task
 * @param input what is handed to the task
 * @param parameters what is started, and how
 * @param deadLetterQueue name, URL or ARN of the SQS queue for events that could not be delivered
 * @param retryPolicy how often and how long the start is tried again
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html">Target</a>
 */
public record EcsTarget(
        @Nullable String id,
        String cluster,
        @Nullable String role,
        TargetInput input,
        EcsParameters parameters,
        @Nullable String deadLetterQueue,
        @Nullable RetryPolicy retryPolicy) {

    /** This target under another id. */
    public EcsTarget withId(@Nullable String other) {
        return new EcsTarget(other, cluster, role, input, parameters, deadLetterQueue, retryPolicy);
    }

    /** This target with other parameters. */
    public EcsTarget withParameters(EcsParameters others) {
        return new EcsTarget(id, cluster, role, input, others, deadLetterQueue, retryPolicy);
    }
}
