package dev.rota.rule;

import static dev.rota.rule.Setting.key;
import static dev.rota.rule.Setting.required;
import static dev.rota.rule.ValueType.someText;
import static dev.rota.rule.ValueType.text;
import static dev.rota.rule.ValueType.texts;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.Setting.Alternative;
import dev.rota.rule.ValueType.Choice;
import dev.rota.rule.ValueType.Environment;
import dev.rota.rule.ValueType.Flag;
import dev.rota.rule.ValueType.JsonText;
import dev.rota.rule.ValueType.ListOf;
import dev.rota.rule.ValueType.Mapping;
import dev.rota.rule.ValueType.OrEmpty;
import dev.rota.rule.ValueType.Text;
import dev.rota.rule.ValueType.TextMap;
import dev.rota.rule.ValueType.Whole;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The table of settings: a row for everything that can be said of a rule and its targets. Whoever reads, completes, compares,
 * writes, sends or describes settings walks these rows, so that a setting which is merely passed on is told here and nowhere else.
 *
 * <p>Canonical keys are ECS's own in JSON; other spellings are ecschedule's. Limits are those of the service models. The order is
 * the one in which they are documented and dumped.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html">PutRule</a>
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html">Target</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask</a>
 */
public final class Settings {

    /** No limit. */
    private static final int MAX = Integer.MAX_VALUE;

    /** What a name or an ARN may be long. */
    public static final int LONGEST_ARN = 1600;

    private static final int LONGEST_INPUT = 8192;
    private static final Json EMPTY = Json.of("");
    private static final Json EMPTY_OBJECT = new JsonObject(List.of());
    private static final Json NO = Json.of(false);
    private static final Json ZERO = Json.of(0);

    private static final Text NAME = new Text(
            64, Pattern.compile("[.\\-_A-Za-z0-9]+"), "consist of letters, digits, dots, dashes and underscores");

    /** The name of a region. */
    public static final Text REGION =
            new Text(64, Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+"), "be a region such as ap-northeast-3");

    /** Not by ARN: a live rule says its bus by name, and the two would not be told to be the same. */
    private static final Text BUS =
            new Text(256, Pattern.compile("(?!arn:)[/.\\-_A-Za-z0-9]+"), "be the name of an event bus, not its ARN");

    private static final ListOf IDS = new ListOf(someText(MAX), MAX);

    // EventBridge spells most members with a capital; those that it took over from ECS's model as they are say so.

    private static final Shape AWSVPC = Shape.of(
            "awsvpcConfiguration",
            required("subnets", IDS.some(), "Subnets of the task.").asSet(),
            key("securityGroups", IDS, "Security groups of the task.")
                    .withAliases("security_groups")
                    .asSet(),
            key(
                            "assignPublicIp",
                            new OrEmpty(new Choice(List.of("ENABLED", "DISABLED"))),
                            "Whether the task gets a public address.")
                    .withAliases("assign_public_ip"));
    private static final Shape NETWORK = Shape.of(
            "networkConfiguration",
            required("awsvpcConfiguration", new Mapping(AWSVPC), "Subnets and security groups of the task.")
                    .withAliases("aws_vpc_configuration", "awsVpcConfiguration")
                    .withMember("awsvpcConfiguration"));
    private static final Shape CAPACITY_PROVIDER = Shape.of(
            "capacityProviderStrategy",
            required("capacityProvider", someText(255), "Name of the capacity provider.")
                    .withMember("capacityProvider"),
            key("weight", new Whole(0, 1000), "Share of the tasks; 0 when absent.")
                    .withMember("weight")
                    .withNothing(ZERO),
            key("base", new Whole(0, 100_000), "Tasks placed before shares count; 0 when absent.")
                    .withMember("base")
                    .withNothing(ZERO));
    private static final Shape PLACEMENT_CONSTRAINT = Shape.of(
            "placementConstraints",
            key("type", new Choice(List.of("distinctInstance", "memberOf")), "Kind of condition.")
                    .withMember("type"),
            key("expression", text(2000), "Cluster query language.").withMember("expression"));
    private static final Shape PLACEMENT_STRATEGY = Shape.of(
            "placementStrategy",
            key("type", new Choice(List.of("random", "spread", "binpack")), "Kind of preference.")
                    .withMember("type"),
            key("field", text(255), "The attribute to place by.").withMember("field"));

    private static final Shape ENVIRONMENT_FILE = Shape.of(
            "environmentFiles",
            required("value", someText(MAX), "ARN of the S3 object."),
            required("type", new Choice(List.of("s3")), "Where the file is."));
    private static final Shape RESOURCE_REQUIREMENT = Shape.of(
            "resourceRequirements",
            required("value", someText(MAX), "How many GPUs, or a device's name."),
            required("type", new Choice(List.of("GPU", "InferenceAccelerator")), "Kind of resource."));
    private static final Shape CONTAINER = Shape.of(
            "containerOverrides",
            required("name", someText(255), "The container's name in the task definition."),
            key("command", texts(MAX), "Replaces the image's command."),
            key("environment", new Environment(), "Variables added to, or in place of, the definition's."),
            key("environmentFiles", new ListOf(new Mapping(ENVIRONMENT_FILE), MAX), "Files of variables."),
            key("cpu", new Whole(0, MAX), "CPU units."),
            key("memory", new Whole(0, MAX), "Hard limit in MiB."),
            key("memoryReservation", new Whole(0, MAX), "Soft limit in MiB."),
            key("resourceRequirements", new ListOf(new Mapping(RESOURCE_REQUIREMENT), MAX), "GPUs and accelerators."));
    private static final Shape STORAGE =
            Shape.of("ephemeralStorage", required("sizeInGiB", new Whole(21, 200), "Size in GiB."));
    private static final Shape ACCELERATOR = Shape.of(
            "inferenceAcceleratorOverrides",
            key("deviceName", text(MAX), "Name of the device."),
            key("deviceType", text(MAX), "Type of the device."));
    private static final Shape TASK = Shape.of(
            "taskOverride",
            key("cpu", text(MAX), "CPU of the task, such as 512 or 1 vCPU."),
            key("memory", text(MAX), "Memory of the task, such as 1024 or 1 GB."),
            key("taskRoleArn", someText(MAX), "Role of the containers, by name or ARN.")
                    .withResource(Resource.ROLE),
            key("executionRoleArn", someText(MAX), "Role that pulls the image and writes the log, by name or ARN.")
                    .withResource(Resource.ROLE),
            key("ephemeralStorage", new Mapping(STORAGE), "Ephemeral storage of a Fargate task.")
                    .withNothing(EMPTY_OBJECT),
            key("inferenceAcceleratorOverrides", new ListOf(new Mapping(ACCELERATOR), MAX), "Withdrawn by AWS."));

    private static final Setting CONTAINERS = key(
            "containerOverrides",
            new ListOf(new Mapping(CONTAINER), MAX),
            "How containers differ from their definition.");

    /**
     * An override as ECS takes it and EventBridge hands it on as input. A file spells the same out in two keys.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html">TaskOverride</a>
     */
    public static final Shape OVERRIDE = Shape.of("overrides", CONTAINERS).and(TASK);

    private static final Shape TRANSFORMER = Shape.of(
            "inputTransformer",
            key("inputPathsMap", new TextMap(), "Names of parts of the event, with their JSON paths."),
            required("inputTemplate", someText(LONGEST_INPUT), "The text made from them."));
    private static final Shape DEAD_LETTER = Shape.of(
            "deadLetterConfig",
            required("arn", someText(LONGEST_ARN), "The queue, by name, URL or ARN.")
                    .withAliases("sqs")
                    .withResource(Resource.QUEUE));
    private static final Shape RETRY_POLICY = Shape.of(
            "retryPolicy",
            key("maximumRetryAttempts", new Whole(0, 185), "Attempts to start the task; 185 when absent.")
                    .withNothing(Json.of(185)),
            key("maximumEventAgeInSeconds", new Whole(60, 86_400), "For how long, in seconds; 86400 when absent.")
                    .withNothing(Json.of(86_400)));

    /** The keys of a target, which stand in the rule itself when it has only one. */
    public static final Shape TARGET = Shape.of(
            "target",
            key(
                            "cluster",
                            new OrEmpty(someText(LONGEST_ARN)),
                            "The ECS cluster, by name or ARN; the file's when absent.")
                    .withMember("Arn")
                    .withRunTask("cluster")
                    .withResource(Resource.CLUSTER),
            key("taskDefinition", someText(LONGEST_ARN), "Family, family:revision or ARN.")
                    .withAliases("task_definition")
                    .withMember("TaskDefinitionArn")
                    .asEcsParameter()
                    .withResource(Resource.TASK_DEFINITION),
            key("taskCount", new Whole(1, MAX), "How many tasks; 1 when absent.")
                    .withAliases("task_count")
                    .asEcsParameter("count")
                    .withNothing(Json.of(1)),
            key("launchType", new OrEmpty(new Choice(List.of("EC2", "FARGATE", "EXTERNAL"))), "Where the task runs.")
                    .withAliases("launch_type")
                    .asEcsParameter()
                    .withNothing(EMPTY)
                    .withAlternative(Alternative.CAPACITY),
            key(
                            "capacityProviderStrategy",
                            new ListOf(new Mapping(CAPACITY_PROVIDER), 6),
                            "Capacity providers, instead of a launch type.")
                    .withAliases("capacity_provider_strategy")
                    .asEcsParameter()
                    .withAlternative(Alternative.CAPACITY),
            key("platformVersion", text(64), "Fargate's platform version.")
                    .withAliases("platform_version")
                    .asEcsParameter()
                    .withNothing(EMPTY, Json.of("LATEST")),
            key("networkConfiguration", new Mapping(NETWORK), "Network of a task of mode awsvpc.")
                    .withAliases("network_configuration")
                    .asEcsParameter(),
            CONTAINERS
                    .withAliases("container_overrides")
                    .withoutMember()
                    .withRunTask("overrides")
                    .withAlternative(Alternative.INPUT, "overrides"),
            key("taskOverride", new Mapping(TASK), "How the task differs from its definition.")
                    .withAliases("task_override")
                    .withoutMember()
                    .withNothing(EMPTY_OBJECT)
                    .withAlternative(Alternative.INPUT, "overrides"),
            key("input", new JsonText(LONGEST_INPUT), "Input as JSON, instead of overrides.")
                    .withAlternative(Alternative.INPUT),
            key("inputPath", someText(256), "Part of the event as input.").withAlternative(Alternative.INPUT),
            key("inputTransformer", new Mapping(TRANSFORMER), "Input made from parts of the event.")
                    .withAlternative(Alternative.INPUT),
            key(
                            "role",
                            new OrEmpty(someText(LONGEST_ARN)),
                            "Role that EventBridge assumes, by name or ARN; the file's when absent.")
                    .withMember("RoleArn")
                    .withMeaningWhenEmpty()
                    .withResource(Resource.ROLE),
            key("group", text(255), "Task group.").asEcsParameter().withNothing(EMPTY),
            key("placementConstraints", new ListOf(new Mapping(PLACEMENT_CONSTRAINT), 10), "Where tasks may be placed.")
                    .asEcsParameter(),
            key(
                            "placementStrategy",
                            new ListOf(new Mapping(PLACEMENT_STRATEGY), 5),
                            "Where tasks are placed by preference.")
                    .asEcsParameter(),
            key("enableECSManagedTags", new Flag(), "Whether ECS tags the task.")
                    .withAliases("enableEcsManagedTags")
                    .asEcsParameter()
                    .withNothing(NO),
            key("enableExecuteCommand", new Flag(), "Whether commands can be executed in the task.")
                    .asEcsParameter()
                    .withNothing(NO),
            key("propagateTags", new OrEmpty(new Choice(List.of("TASK_DEFINITION"))), "Whose tags the task gets.")
                    .withAliases("propagate_tags")
                    .asEcsParameter(),
            key("referenceId", text(1024), "Reference id of the task.")
                    .asEcsParameter()
                    .withNothing(EMPTY),
            key("taskTags", new TextMap(), "Tags of the started task.")
                    .withMember("Tags")
                    .asEcsParameter("tags")
                    .asTags(),
            key("deadLetterConfig", new Mapping(DEAD_LETTER), "Queue for starts that failed for good.")
                    .withAliases("dead_letter_config")
                    .withNothing(EMPTY_OBJECT),
            key("retryPolicy", new Mapping(RETRY_POLICY), "How EventBridge retries a failed start.")
                    .withNothing(EMPTY_OBJECT));

    /** A target in a list of several. */
    public static final Shape LISTED_TARGET = Shape.of(
                    "target",
                    required("id", NAME, "Names the target within its rule.")
                            .withAliases("targetId")
                            .asIdentity())
            .and(TARGET);

    /** A rule, with the keys of its only target. */
    public static final Shape RULE = Shape.of(
                    "rule",
                    required("name", NAME, "Name of the rule.").asIdentity(),
                    key("description", text(512), "Description of the rule.").withNothing(EMPTY),
                    key("scheduleExpression", new OrEmpty(someText(256)), "cron(…) or rate(…), in UTC.")
                            .withAliases("schedule_expression"),
                    key("eventPattern", new JsonText(4096), "Events that fire the rule, as JSON."),
                    key("eventBusName", BUS, "Event bus of a rule with a pattern; default when absent.")
                            .withNothing(Json.of(RuleKey.DEFAULT_BUS))
                            .asIdentity(),
                    key(
                                    "state",
                                    new Choice(List.of(
                                            Rule.ENABLED,
                                            Rule.DISABLED,
                                            "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS")),
                                    "Whether the rule fires; ENABLED when absent.")
                            .withNothing(Json.of(Rule.ENABLED))
                            .withAlternative(Alternative.STATE),
                    key("disabled", new Flag(), "true is the same as state: DISABLED.")
                            .asKeeping()
                            .withAlternative(Alternative.STATE),
                    key("ruleRole", someText(LONGEST_ARN), "The rule's own role; left as it is when absent.")
                            .withMember("RoleArn")
                            .withResource(Resource.ROLE),
                    key("tags", new TextMap(), "Tags of the rule; left as they are when absent.")
                            .asTags()
                            .withMeaningWhenEmpty(),
                    key("ignore", texts(MAX), "Settings that Rota leaves alone once the rule exists.")
                            .asKeeping(),
                    key("region", new OrEmpty(REGION), "Region of the rule; the file's when absent.")
                            .asKeeping(),
                    key("trackingId", new OrEmpty(someText(256)), "Tracking id of this rule; the file's when absent.")
                            .withAliases("tracking_id")
                            .asKeeping(),
                    key("targetId", new OrEmpty(NAME), "Id of the only target.")
                            .withAliases("target_id")
                            .withoutMember()
                            .asIdentity())
            .and(TARGET)
            .and(key("targets", new ListOf(new Mapping(LISTED_TARGET), 5).some(), "Several targets, each with an id.")
                    .withoutMember()
                    .asIdentity());

    /** A rule without its targets and without how it is kept: what PutRule takes. */
    public static final Shape HEADER = RULE.only("rule", key -> key.member().isPresent() && !TARGET.has(key.name()));

    private Settings() {}
}
