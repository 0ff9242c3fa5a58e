package dev.rota.config;

import static dev.rota.config.ValueType.someText;
import static dev.rota.config.ValueType.text;
import static dev.rota.config.ValueType.texts;

import dev.rota.config.ValueType.Choice;
import dev.rota.config.ValueType.Environment;
import dev.rota.config.ValueType.ListOf;
import dev.rota.config.ValueType.Mapping;
import dev.rota.config.ValueType.Whole;
import java.util.List;

/**
 * How a started task may differ from its definition.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html">TaskOverride</a>
 */
final class OverrideShape {

    private static final int MAX = Integer.MAX_VALUE;

    private static final ObjectShape ENVIRONMENT_FILE = ObjectShape.named("environmentFiles")
            .required("value", someText(MAX), "ARN of the S3 object.")
            .required("type", new Choice(List.of("s3")), "Where the file is.")
            .build();

    private static final ObjectShape RESOURCE = ObjectShape.named("resourceRequirements")
            .required("value", text(MAX), "How many GPUs, or a device's name.")
            .required("type", new Choice(List.of("GPU", "InferenceAccelerator")), "Kind of resource.")
            .build();

    /** How a container differs. */
    static final ObjectShape CONTAINER = ObjectShape.named("containerOverrides")
            .required("name", someText(255), "The container's name in the task definition.")
            .key("command", texts(MAX), "Replaces the image's command.")
            .key("environment", new Environment(), "Variables added to, or in place of, the definition's.")
            .key("environmentFiles", new ListOf(new Mapping(ENVIRONMENT_FILE), MAX), "Files of variables.")
            .key("cpu", new Whole(0, MAX), "CPU units.")
            .key("memory", new Whole(0, MAX), "Hard limit in MiB.")
            .key("memoryReservation", new Whole(0, MAX), "Soft limit in MiB.")
            .key("resourceRequirements", new ListOf(new Mapping(RESOURCE), MAX), "GPUs and accelerators.")
            .build();

    private static final ObjectShape STORAGE = ObjectShape.named("ephemeralStorage")
            .required("sizeInGiB", new Whole(21, 200), "Size in GiB.")
            .build();

    private static final ObjectShape ACCELERATOR = ObjectShape.named("inferenceAcceleratorOverrides")
            .key("deviceName", text(MAX), "Name of the device.")
            .key("deviceType", text(MAX), "Type of the device.")
            .build();

    /** How the task as a whole differs. */
    static final ObjectShape TASK = ObjectShape.named("taskOverride")
            .key("cpu", text(MAX), "CPU of the task, such as 512 or 1 vCPU.")
            .key("memory", text(MAX), "Memory of the task, such as 1024 or 1 GB.")
            .key("taskRoleArn", text(MAX), "Role of the containers, by name or ARN.")
            .key("executionRoleArn", text(MAX), "Role that pulls the image and writes the log, by name or ARN.")
            .key("ephemeralStorage", new Mapping(STORAGE), "Ephemeral storage of a Fargate task.")
            .key("inferenceAcceleratorOverrides", new ListOf(new Mapping(ACCELERATOR), MAX), "Withdrawn by AWS.")
            .build();

    private OverrideShape() {}
}
