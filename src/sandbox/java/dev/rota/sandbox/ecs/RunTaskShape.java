package dev.rota.sandbox.ecs;

import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;

/** The members of RunTask's input, as deep as they go. */
final class RunTaskShape {

    private static final Shape TEXT = Shape.text();
    private static final Shape ANY_NUMBER = Shape.number(Integer.MIN_VALUE, Integer.MAX_VALUE);

    private RunTaskShape() {}

    static Structure shape() {
        return Shape.structure()
                .optional("capacityProviderStrategy", Shape.list(capacityProvider()))
                .optional("cluster", TEXT)
                .optional("count", ANY_NUMBER)
                .optional("enableECSManagedTags", Shape.flag())
                .optional("enableExecuteCommand", Shape.flag())
                .optional("group", TEXT)
                .optional("launchType", Shape.oneOf("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"))
                .optional("networkConfiguration", network())
                .optional("overrides", overrides())
                .optional(
                        "placementConstraints", Shape.list(pair("type", "expression", "distinctInstance", "memberOf")))
                .optional("placementStrategy", Shape.list(pair("type", "field", "random", "spread", "binpack")))
                .optional("platformVersion", TEXT)
                .optional("propagateTags", Shape.oneOf("TASK_DEFINITION", "SERVICE", "NONE"))
                .optional("referenceId", TEXT)
                .optional("startedBy", TEXT)
                .optional("tags", TagList.SMALL.shape())
                .required("taskDefinition", TEXT)
                .optional("clientToken", TEXT)
                .optional("volumeConfigurations", Shape.list(Shape.structure()));
    }

    static Structure capacityProvider() {
        return Shape.structure()
                .required("capacityProvider", TEXT)
                .optional("weight", Shape.number(0, 1000))
                .optional("base", Shape.number(0, 100_000));
    }

    private static Structure network() {
        return Shape.structure()
                .optional(
                        "awsvpcConfiguration",
                        Shape.structure()
                                .required("subnets", Shape.list(TEXT))
                                .optional("securityGroups", Shape.list(TEXT))
                                .optional("assignPublicIp", Shape.oneOf("ENABLED", "DISABLED")));
    }

    private static Structure pair(String choice, String text, String... values) {
        return Shape.structure().optional(choice, Shape.oneOf(values)).optional(text, TEXT);
    }

    private static Structure overrides() {
        return Shape.structure()
                .optional("containerOverrides", Shape.list(container()))
                .optional("cpu", TEXT)
                .optional(
                        "inferenceAcceleratorOverrides",
                        Shape.list(
                                Shape.structure().optional("deviceName", TEXT).optional("deviceType", TEXT)))
                .optional("executionRoleArn", TEXT)
                .optional("memory", TEXT)
                .optional("taskRoleArn", TEXT)
                .optional("ephemeralStorage", Shape.structure().required("sizeInGiB", ANY_NUMBER));
    }

    private static Structure container() {
        return Shape.structure()
                .optional("name", TEXT)
                .optional("command", Shape.list(TEXT))
                .optional(
                        "environment",
                        Shape.list(Shape.structure().optional("name", TEXT).optional("value", TEXT)))
                .optional(
                        "environmentFiles",
                        Shape.list(Shape.structure().required("value", TEXT).required("type", Shape.oneOf("s3"))))
                .optional("cpu", ANY_NUMBER)
                .optional("memory", ANY_NUMBER)
                .optional("memoryReservation", ANY_NUMBER)
                .optional(
                        "resourceRequirements",
                        Shape.list(Shape.structure()
                                .required("value", TEXT)
                                .required("type", Shape.oneOf("GPU", "InferenceAccelerator"))));
    }
}
