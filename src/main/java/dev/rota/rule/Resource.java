package dev.rota.rule;

import java.util.regex.Pattern;

/** What a setting may name in two ways, by name or by ARN. */
public enum Resource {
    /** An ECS cluster. */
    CLUSTER("an ECS cluster", "ecs:[^:]+:[^:]+:cluster/[^/]+"),
    /** A task definition. */
    TASK_DEFINITION("a task definition", "ecs:[^:]+:[^:]+:task-definition/.+"),
    /** A role. */
    ROLE("a role", "iam::[^:]+:role/.+"),
    /** An SQS queue, which has a URL besides. */
    QUEUE("an SQS queue", "sqs:[^:]+:[^:]+:.+");

    private final String words;
    private final Pattern arn;

    Resource(String words, String arn) {
        this.words = words;
        this.arn = Pattern.compile("arn:[^:]+:" + arn, Pattern.DOTALL);
    }

    /** What it is, to be read after "the ARN of". */
    public String inWords() {
        return words;
    }

    /** Whether a text may name one: any text that is not the ARN of something else, nor the JSON of a list or an object. */
    public boolean isNamedBy(String nameOrArn) {
        return nameOrArn.startsWith("arn:")
                ? arn.matcher(nameOrArn).matches()
                : !nameOrArn.startsWith("[") && !nameOrArn.startsWith("{");
    }

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
