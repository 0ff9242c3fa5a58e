package dev.rota.sandbox.events;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.map;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.Structure;

/** The shape of a target, and of its parameters for ECS and other services. */
final class TargetShape {

    private static final String SECRET =
            "(^arn:aws([a-z]|\\-)*:secretsmanager:[a-z0-9-.]+:.*)" + "|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)";

    private TargetShape() {}

    static Structure target() {
        return required("Id", id())
                .required("Arn", EventShapes.arn())
                .optional("RoleArn", EventShapes.arn())
                .optional("Input", text(0, 8192))
                .optional("InputPath", text(0, 256))
                .optional("InputTransformer", inputTransformer())
                .optional("EcsParameters", ecsParameters())
                .optional("KinesisParameters", kinesis())
                .optional("RunCommandParameters", runCommand())
                .optional("BatchParameters", batch())
                .optional("SqsParameters", sqs())
                .optional("HttpParameters", http())
                .optional("RedshiftDataParameters", redshiftData())
                .optional("SageMakerPipelineParameters", sageMakerPipeline())
                .optional("AppSyncParameters", appSync())
                .optional("DeadLetterConfig", optional("Arn", EventShapes.arn()))
                .optional("RetryPolicy", retryPolicy());
    }

    static InputShape id() {
        return text(1, 64, EventShapes.NAME_PATTERN);
    }

    private static Structure inputTransformer() {
        return optional("InputPathsMap", map(text(0, 256), 100)).required("InputTemplate", text(1, 8192));
    }

    private static Structure retryPolicy() {
        return optional("MaximumRetryAttempts", number(0, 185)).optional("MaximumEventAgeInSeconds", number(60, 86400));
    }

    private static Structure ecsParameters() {
        return required("TaskDefinitionArn", EventShapes.arn())
                .optional("TaskCount", number(1, Integer.MAX_VALUE))
                .optional("LaunchType", oneOf("EC2", "FARGATE", "EXTERNAL"))
                .optional("NetworkConfiguration", optional("awsvpcConfiguration", awsvpc()))
                .optional("PlatformVersion", text())
                .optional("Group", text())
                .optional("CapacityProviderStrategy", list(capacityProvider(), 0, 6))
                .optional("EnableECSManagedTags", flag())
                .optional("EnableExecuteCommand", flag())
                .optional("PlacementConstraints", list(placementConstraint(), 0, 10))
                .optional("PlacementStrategy", list(placementStrategy(), 0, 5))
                .optional("PropagateTags", oneOf("TASK_DEFINITION"))
                .optional("ReferenceId", text(0, 1024))
                .optional("Tags", EventShapes.tags());
    }

    private static Structure awsvpc() {
        return required("Subnets", list(text()))
                .optional("SecurityGroups", list(text()))
                .optional("AssignPublicIp", oneOf("ENABLED", "DISABLED"));
    }

    private static Structure capacityProvider() {
        return required("capacityProvider", text(1, 255))
                .optional("weight", number(0, 1000))
                .optional("base", number(0, 100_000));
    }

    private static Structure placementConstraint() {
        return optional("type", oneOf("distinctInstance", "memberOf")).optional("expression", text(0, 2000));
    }

    private static Structure placementStrategy() {
        return optional("type", oneOf("random", "spread", "binpack")).optional("field", text(0, 255));
    }

    private static InputShape kinesis() {
        return required("PartitionKeyPath", text(0, 256));
    }

    private static InputShape runCommand() {
        InputShape target = required("Key", text(1, 128, "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"))
                .required("Values", list(text(1, 256), 1, 50));
        return required("RunCommandTargets", list(target, 1, 5));
    }

    private static InputShape batch() {
        return required("JobDefinition", text())
                .required("JobName", text())
                .optional("ArrayProperties", optional("Size", anyNumber()))
                .optional("RetryStrategy", optional("Attempts", anyNumber()));
    }

    private static InputShape sqs() {
        return optional("MessageGroupId", text(0, 100));
    }

    private static InputShape http() {
        InputShape headers = text(0, 512, "^[ \\t]*[\\x20-\\x7E]+([ \\t]+[\\x20-\\x7E]+)*[ \\t]*$");
        InputShape query = text(0, 512, "[^\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F]+");
        return optional("PathParameterValues", list(text(0, Integer.MAX_VALUE, "^(?!\\s*$).+")))
                .optional("HeaderParameters", map(headers, Integer.MAX_VALUE))
                .optional("QueryStringParameters", map(query, Integer.MAX_VALUE));
    }

    private static InputShape redshiftData() {
        return optional("SecretManagerArn", text(1, 1600, SECRET))
                .required("Database", text(1, 64))
                .optional("DbUser", text(1, 128))
                .optional("Sql", text(1, 100_000))
                .optional("StatementName", text(1, 500))
                .optional("WithEvent", flag())
                .optional("Sqls", list(text(1, 100_000), 0, 40));
    }

    private static InputShape sageMakerPipeline() {
        InputShape parameter =
                required("Name", text(1, 256, "^[a-zA-Z0-9](-*[a-zA-Z0-9])*$")).required("Value", text(0, 1024));
        return optional("PipelineParameterList", list(parameter, 0, 200));
    }

    private static InputShape appSync() {
        return optional("GraphQLOperation", text(1, 1_048_576));
    }

    private static InputShape anyNumber() {
        return number(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
