package dev.rota.config;

import static dev.rota.config.ValueType.someText;
import static dev.rota.config.ValueType.text;
import static dev.rota.config.ValueType.texts;

import dev.rota.config.ValueType.Choice;
import dev.rota.config.ValueType.Flag;
import dev.rota.config.ValueType.JsonText;
import dev.rota.config.ValueType.ListOf;
import dev.rota.config.ValueType.Mapping;
import dev.rota.config.ValueType.OneOrMore;
import dev.rota.config.ValueType.OrEmpty;
import dev.rota.config.ValueType.Text;
import dev.rota.config.ValueType.TextMap;
import dev.rota.config.ValueType.Whole;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What may stand in a file: every key, its spellings, its type and its limits.
 *
 * <p>Canonical spellings are AWS's own in JSON; the others are ecschedule's. Limits are those of the service models.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html">PutRule</a>
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html">Target</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html">TaskOverride</a>
 */
final class FileShape {

    private static final int MAX = Integer.MAX_VALUE;
    private static final int LONGEST_ARN = 1600;
    private static final int LONGEST_INPUT = 8192;

    static final Text NAME = new Text(
            64, Pattern.compile("[.\\-_A-Za-z0-9]+"), "consist of letters, digits, dots, dashes and underscores");

    private static final Text AFFIX = new Text(
            63, Pattern.compile("[.\\-_A-Za-z0-9]*"), "consist of letters, digits, dots, dashes and underscores");

    private static final Text REGION =
            new Text(64, Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+"), "be a region such as ap-northeast-3");
    /** Not by ARN: a live rule says its bus by name, and the two would not be told to be the same. */
    private static final Text BUS =
            new Text(256, Pattern.compile("(?!arn:)[/.\\-_A-Za-z0-9]+"), "be the name of an event bus, not its ARN");

    private static final Text ACCOUNT =
            new Text(12, Pattern.compile("[0-9]{12}"), "be the twelve digits of an AWS account");

    private static final ObjectShape AWSVPC = ObjectShape.named("awsvpcConfiguration")
            .required("subnets", texts(MAX), "Subnets of the task.")
            .key("securityGroups", texts(MAX), "Security groups of the task.", "security_groups")
            .key(
                    "assignPublicIp",
                    new OrEmpty(new Choice(List.of("ENABLED", "DISABLED"))),
                    "Whether the task gets a public address.",
                    "assign_public_ip")
            .build();

    private static final ObjectShape NETWORK = ObjectShape.named("networkConfiguration")
            .required(
                    "awsvpcConfiguration",
                    new Mapping(AWSVPC),
                    "Where the task's network interface stands.",
                    "aws_vpc_configuration",
                    "awsVpcConfiguration")
            .build();

    private static final ObjectShape CAPACITY_PROVIDER = ObjectShape.named("capacityProviderStrategy")
            .required("capacityProvider", someText(255), "Name of the capacity provider.")
            .key("weight", new Whole(0, 1000), "Share of the tasks; 0 when absent.")
            .key("base", new Whole(0, 100_000), "Tasks placed before shares count; 0 when absent.")
            .build();

    private static final ObjectShape PLACEMENT_CONSTRAINT = ObjectShape.named("placementConstraints")
            .key("type", new Choice(List.of("distinctInstance", "memberOf")), "Kind of condition.")
            .key("expression", text(2000), "Cluster query language.")
            .build();

    private static final ObjectShape PLACEMENT_STRATEGY = ObjectShape.named("placementStrategy")
            .key("type", new Choice(List.of("random", "spread", "binpack")), "Kind of preference.")
            .key("field", text(255), "What it goes by.")
            .build();

    private static final ObjectShape TRANSFORMER = ObjectShape.named("inputTransformer")
            .key("inputPathsMap", new TextMap(), "Names of parts of the event, with their JSON paths.")
            .required("inputTemplate", someText(LONGEST_INPUT), "The text made from them.")
            .build();

    private static final ObjectShape DEAD_LETTER = ObjectShape.named("deadLetterConfig")
            .required("arn", someText(LONGEST_ARN), "The queue, by name, URL or ARN.", "sqs")
            .build();

    private static final ObjectShape RETRY_POLICY = ObjectShape.named("retryPolicy")
            .key("maximumRetryAttempts", new Whole(0, 185), "Attempts to start the task; 185 when absent.")
            .key("maximumEventAgeInSeconds", new Whole(60, 86_400), "For how long, in seconds; 86400 when absent.")
            .build();

    /** The keys of a target, which stand in the rule itself when it has only one. */
    static final ObjectShape TARGET = ObjectShape.named("target")
            .key("cluster", someText(LONGEST_ARN), "The ECS cluster, by name or ARN; the file's when absent.")
            .key(
                    "role",
                    text(LONGEST_ARN),
                    "Role EventBridge takes on, by name or ARN; the file's when absent, none when null.")
            .key("taskDefinition", someText(LONGEST_ARN), "Family, family:revision or ARN.", "task_definition")
            .key("taskCount", new Whole(1, MAX), "How many tasks; 1 when absent.", "task_count")
            .key(
                    "launchType",
                    new OrEmpty(new Choice(List.of("EC2", "FARGATE", "EXTERNAL"))),
                    "Where the task runs.",
                    "launch_type")
            .key(
                    "capacityProviderStrategy",
                    new ListOf(new Mapping(CAPACITY_PROVIDER), 6),
                    "Capacity providers, instead of a launch type.",
                    "capacity_provider_strategy")
            .key("platformVersion", text(64), "Fargate's platform version.", "platform_version")
            .key(
                    "networkConfiguration",
                    new Mapping(NETWORK),
                    "Network of a task of mode awsvpc.",
                    "network_configuration")
            .key(
                    "containerOverrides",
                    new ListOf(new Mapping(OverrideShape.CONTAINER), MAX),
                    "How containers differ from their definition.",
                    "container_overrides")
            .key(
                    "taskOverride",
                    new Mapping(OverrideShape.TASK),
                    "How the task differs from its definition.",
                    "task_override")
            .key("input", new JsonText(LONGEST_INPUT), "Input as JSON, instead of overrides.")
            .key("inputPath", someText(256), "Part of the event as input.")
            .key("inputTransformer", new Mapping(TRANSFORMER), "Input made from parts of the event.")
            .key("group", text(255), "Task group.")
            .key(
                    "placementConstraints",
                    new ListOf(new Mapping(PLACEMENT_CONSTRAINT), 10),
                    "Where tasks may be placed.")
            .key(
                    "placementStrategy",
                    new ListOf(new Mapping(PLACEMENT_STRATEGY), 5),
                    "Where tasks are placed by preference.")
            .key("enableECSManagedTags", new Flag(), "Whether ECS tags the task.", "enableEcsManagedTags")
            .key("enableExecuteCommand", new Flag(), "Whether commands can be executed in the task.")
            .key("propagateTags", new Choice(List.of("TASK_DEFINITION")), "Whose tags the task gets.", "propagate_tags")
            .key("referenceId", text(1024), "Reference id of the task.")
            .key("taskTags", new TextMap(), "Tags of the started task.")
            .key(
                    "deadLetterConfig",
                    new Mapping(DEAD_LETTER),
                    "Queue for starts that failed for good.",
                    "dead_letter_config")
            .key("retryPolicy", new Mapping(RETRY_POLICY), "How a failed start is tried again.")
            .build();

    /** A target in a list of several. */
    static final ObjectShape LISTED_TARGET = ObjectShape.named("target")
            .required("id", NAME, "Names the target within its rule.", "targetId")
            .all(TARGET)
            .build();

    /** A rule. */
    static final ObjectShape RULE = ObjectShape.named("rule")
            .required("name", NAME, "Name of the rule.")
            .key("description", text(512), "Description of the rule.")
            .key("scheduleExpression", someText(256), "cron(…) or rate(…), in UTC.", "schedule_expression")
            .key("eventPattern", new JsonText(4096), "Events that fire the rule, as JSON.")
            .key("eventBusName", BUS, "Event bus of a rule with a pattern; default when absent.")
            .key(
                    "state",
                    new Choice(List.of("ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS")),
                    "Whether the rule fires; ENABLED when absent.")
            .key("disabled", new Flag(), "true is the same as state: DISABLED.")
            .key("ruleRole", someText(LONGEST_ARN), "The rule's own role; left as it is when absent.")
            .key("tags", new TextMap(), "Tags of the rule; left as they are when absent.")
            .key("ignore", texts(MAX), "Keys that others look after once the rule exists.")
            .key("region", REGION, "Region of the rule; the file's when absent.")
            .key("trackingId", someText(256), "Tracking id of this rule; the file's when absent.", "tracking_id")
            .key("targetId", new OrEmpty(NAME), "Id of the only target.", "target_id")
            .all(TARGET)
            .key("targets", new ListOf(new Mapping(LISTED_TARGET), 5), "Several targets, each with an id.")
            .build();

    private static final ObjectShape PLUGIN_CONFIG = ObjectShape.named("config")
            .key("path", someText(MAX), "Of a tfstate: a file, relative to this one.")
            .key("url", someText(MAX), "Of a tfstate: s3://, https://, http://, remote:// or file://.")
            .key("region", REGION, "Of the others: where to look, instead of the file's region.")
            .build();

    /** A plugin. */
    static final ObjectShape PLUGIN = ObjectShape.named("plugin")
            .required("name", someText(64), "Which plugin.")
            .key("config", new Mapping(PLUGIN_CONFIG), "Where it reads from.")
            .key("func_prefix", text(64), "Put before the names of its functions.", "funcPrefix")
            .build();

    /** What a file says once for its rules. The rest of what a rule says is about that rule alone. */
    static final ObjectShape DEFAULTS = ObjectShape.named("defaults")
            .some(RULE, "state", "disabled", "ruleRole", "tags")
            .all(TARGET.without("cluster", "role").withoutRequirements())
            .build();

    /** The whole file. */
    static final ObjectShape FILE = ObjectShape.named("file")
            .key(
                    "requiredVersion",
                    new Text(
                            MAX, VersionConditions.SYNTAX, "be conditions on a version of Rota, such as '>= 1.2, < 2'"),
                    "Versions of Rota that may read this file, such as '>= 1.2, < 2'; any when absent.",
                    "required_version")
            .key(
                    "extends",
                    new OneOrMore(someText(MAX)),
                    "Files whose keys count where this one has none, relative to this one.")
            .key("region", REGION, "Region of all rules.")
            .key("cluster", someText(LONGEST_ARN), "Cluster of all rules that name none, by name or ARN.")
            .key("accountId", new OneOrMore(ACCOUNT), "The accounts this file may be applied to.")
            .key(
                    "trackingId",
                    someText(256),
                    "Who looks after these rules; the cluster's name when absent.",
                    "tracking_id")
            .key("role", someText(LONGEST_ARN), "Role of all targets that name none; ecsEventsRole when absent.")
            .key("namePrefix", AFFIX, "Put before the names and the tracking ids of all rules.")
            .key("nameSuffix", AFFIX, "Put behind the names and the tracking ids of all rules.")
            .key("ignore", texts(MAX), "Keys that others look after once a rule exists.")
            .key("defaults", new Mapping(DEFAULTS), "What rules say where they do not say it themselves.")
            .key("plugins", new ListOf(new Mapping(PLUGIN), MAX), "Where lookups read from.")
            .key("rules", new ListOf(new Mapping(RULE), MAX), "The rules.")
            .build();

    private FileShape() {}
}
