package dev.rota.sandbox.events;

import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;

/** The shape of a target, and of its parameters for ECS. */
final class TargetShape {

    private TargetShape() {}

    static Structure target() {
        return Shape.structure()
                .required("Id", id())
                .required("Arn", EventShapes.arn())
                .optional("RoleArn", EventShapes.arn())
                .optional("Input", Shape.text(0, 8192))
                .optional("InputPath", Shape.text(0, 256))
                .optional("InputTransformer", inputTransformer())
                .optional("EcsParameters", ecsParameters())
                .optional("KinesisParameters", OtherParameters.kinesis())
                .optional("RunCommandParameters", OtherParameters.runCommand())
                .optional("BatchParameters", OtherParameters.batch())
                .optional("SqsParameters", OtherParameters.sqs())
                .optional("HttpParameters", OtherParameters.http())
                .optional("RedshiftDataParameters", OtherParameters.redshiftData())
                .optional("SageMakerPipelineParameters", OtherParameters.sageMakerPipeline())
                .optional("AppSyncParameters", OtherParameters.appSync())
                .optional("DeadLetterConfig", Shape.structure().optional("Arn", EventShapes.arn()))
                .optional("RetryPolicy", retryPolicy());
    }

    static Shape id() {
        return Shape.text(1, 64, EventShapes.NAME_PATTERN);
    }

    private static Structure inputTransformer() {
        return Shape.structure()
                .optional("InputPathsMap", Shape.map(Shape.text(0, 256), 100))
                .required("InputTemplate", Shape.text(1, 8192));
    }

    private static Structure retryPolicy() {
        return Shape.structure()
                .optional("MaximumRetryAttempts", Shape.number(0, 185))
                .optional("MaximumEventAgeInSeconds", Shape.number(60, 86400));
    }

    private static Structure ecsParameters() {
        return Shape.structure()
                .required("TaskDefinitionArn", EventShapes.arn())
                .optional("TaskCount", Shape.number(1, Integer.MAX_VALUE))
                .optional("LaunchType", Shape.oneOf("EC2", "FARGATE", "EXTERNAL"))
                .optional("NetworkConfiguration", Shape.structure().optional("awsvpcConfiguration", awsvpc()))
                .optional("PlatformVersion", Shape.text())
                .optional("Group", Shape.text())
                .optional("CapacityProviderStrategy", Shape.list(capacityProvider(), 0, 6))
                .optional("EnableECSManagedTags", Shape.flag())
                .optional("EnableExecuteCommand", Shape.flag())
                .optional("PlacementConstraints", Shape.list(placementConstraint(), 0, 10))
                .optional("PlacementStrategy", Shape.list(placementStrategy(), 0, 5))
                .optional("PropagateTags", Shape.oneOf("TASK_DEFINITION"))
                .optional("ReferenceId", Shape.text(0, 1024))
                .optional("Tags", EventShapes.tags());
    }

    private static Structure awsvpc() {
        return Shape.structure()
                .required("Subnets", Shape.list(Shape.text()))
                .optional("SecurityGroups", Shape.list(Shape.text()))
                .optional("AssignPublicIp", Shape.oneOf("ENABLED", "DISABLED"));
    }

    private static Structure capacityProvider() {
        return Shape.structure()
                .required("capacityProvider", Shape.text(1, 255))
                .optional("weight", Shape.number(0, 1000))
                .optional("base", Shape.number(0, 100_000));
    }

    private static Structure placementConstraint() {
        return Shape.structure()
                .optional("type", Shape.oneOf("distinctInstance", "memberOf"))
                .optional("expression", Shape.text(0, 2000));
    }

    private static Structure placementStrategy() {
        return Shape.structure()
                .optional("type", Shape.oneOf("random", "spread", "binpack"))
                .optional("field", Shape.text(0, 255));
    }
}
