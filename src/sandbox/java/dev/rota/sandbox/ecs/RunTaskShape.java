package dev.rota.sandbox.ecs;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.structure;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.Structure;
import dev.rota.sandbox.service.TagList;

/** The members of RunTask's input, as deep as they go. */
final class RunTaskShape {

    private static final InputShape TEXT = text();
    private static final InputShape ANY_NUMBER = number(Integer.MIN_VALUE, Integer.MAX_VALUE);

    private RunTaskShape() {}

    static Structure shape() {
        return optional("capacityProviderStrategy", list(capacityProvider()))
                .optional("cluster", TEXT)
                .optional("count", ANY_NUMBER)
                .optional("enableECSManagedTags", flag())
                .optional("enableExecuteCommand", flag())
                .optional("group", TEXT)
                .optional("launchType", oneOf("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"))
                .optional("networkConfiguration", network())
                .optional("overrides", overrides())
                .optional("placementConstraints", list(pair("type", "expression", "distinctInstance", "memberOf")))
                .optional("placementStrategy", list(pair("type", "field", "random", "spread", "binpack")))
                .optional("platformVersion", TEXT)
                .optional("propagateTags", oneOf("TASK_DEFINITION", "SERVICE", "NONE"))
                .optional("referenceId", TEXT)
                .optional("startedBy", TEXT)
                .optional("tags", TagList.SMALL.shape())
                .required("taskDefinition", TEXT)
                .optional("clientToken", TEXT)
                .optional("volumeConfigurations", list(structure()));
    }

    static Structure capacityProvider() {
        return required("capacityProvider", TEXT)
                .optional("weight", number(0, 1000))
                .optional("base", number(0, 100_000));
    }

    private static Structure network() {
        return optional(
                "awsvpcConfiguration",
                required("subnets", list(TEXT))
                        .optional("securityGroups", list(TEXT))
                        .optional("assignPublicIp", oneOf("ENABLED", "DISABLED")));
    }

    private static Structure pair(String choice, String text, String... values) {
        return optional(choice, oneOf(values)).optional(text, TEXT);
    }

    private static Structure overrides() {
        return optional("containerOverrides", list(container()))
                .optional("cpu", TEXT)
                .optional(
                        "inferenceAcceleratorOverrides",
                        list(optional("deviceName", TEXT).optional("deviceType", TEXT)))
                .optional("executionRoleArn", TEXT)
                .optional("memory", TEXT)
                .optional("taskRoleArn", TEXT)
                .optional("ephemeralStorage", required("sizeInGiB", ANY_NUMBER));
    }

    private static Structure container() {
        return optional("name", TEXT)
                .optional("command", list(TEXT))
                .optional("environment", list(optional("name", TEXT).optional("value", TEXT)))
                .optional("environmentFiles", list(required("value", TEXT).required("type", oneOf("s3"))))
                .optional("cpu", ANY_NUMBER)
                .optional("memory", ANY_NUMBER)
                .optional("memoryReservation", ANY_NUMBER)
                .optional(
                        "resourceRequirements",
                        list(required("value", TEXT).required("type", oneOf("GPU", "InferenceAccelerator"))));
    }
}
