package dev.rota.rule;

/** What a setting may name in two ways, by name or by ARN. */
public enum Resource {
    /** An ECS cluster. */
    CLUSTER,
    /** A task definition. */
    TASK_DEFINITION,
    /** A role. */
    ROLE,
    /** An SQS queue, which has a URL besides. */
    QUEUE;

    /** The shortest way to say it in a home. */
    public String name(Home home, String nameOrArn) {
        return switch (this) {
            case CLUSTER -> home.clusterName(nameOrArn);
            case TASK_DEFINITION -> home.taskDefinitionName(nameOrArn);
            case ROLE -> home.roleName(nameOrArn);
            case QUEUE -> home.queueName(nameOrArn);
        };
    }

    /** Its ARN. */
    public String arn(Home home, String nameOrArn) {
        return switch (this) {
            case CLUSTER -> home.clusterArn(nameOrArn);
            case TASK_DEFINITION -> home.taskDefinitionArn(nameOrArn);
            case ROLE -> home.roleArn(nameOrArn);
            case QUEUE -> home.queueArn(nameOrArn);
        };
    }
}
