package dev.rota.sandbox.logs;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.map;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.oneOf;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.text;
import static dev.rota.sandbox.service.Operation.change;
import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.InputShape;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Operation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** CloudWatch Logs: a row for each operation. */
public final class Logs implements JsonService.Dialect {

    static final InputShape GROUP = text(1, 512, "[\\.\\-_/#A-Za-z0-9]+");
    static final InputShape STREAM = text(1, 512, "[^:*]*");
    static final InputShape TOKEN = text(1, Integer.MAX_VALUE);
    static final InputShape TIME = number(0, Long.MAX_VALUE);
    static final InputShape IDENTIFIER = text(1, 2048, "[\\w#+=/:,.@-]*");
    private static final InputShape CLASS = oneOf("STANDARD", "INFREQUENT_ACCESS", "DELIVERY");
    private static final int MOST_GROUPS = 50;

    private static final Structure NEW_GROUP = required("logGroupName", GROUP)
            .optional("kmsKeyId", text(0, 256))
            .optional("tags", map(text(0, 256, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"), 50))
            .optional("logGroupClass", CLASS)
            .optional("deletionProtectionEnabled", flag());

    private static final Structure GROUPS = optional("accountIdentifiers", list(text(12, 12, "^\\d{12}$"), 0, 20))
            .optional("logGroupNamePrefix", GROUP)
            .optional("logGroupNamePattern", text(0, 512, "[\\.\\-_/#A-Za-z0-9]*"))
            .optional("nextToken", TOKEN)
            .optional("limit", number(1, MOST_GROUPS))
            .optional("includeLinkedAccounts", flag())
            .optional("logGroupClass", CLASS)
            .optional("logGroupIdentifiers", list(IDENTIFIER, 1, MOST_GROUPS));

    private static final Structure READING = optional("logGroupName", GROUP)
            .optional("logGroupIdentifier", IDENTIFIER)
            .required("logStreamName", STREAM)
            .optional("startTime", TIME)
            .optional("endTime", TIME)
            .optional("nextToken", TOKEN)
            .optional("limit", number(1, LogPage.MOST_EVENTS))
            .optional("startFromHead", flag())
            .optional("unmask", flag());

    private final LogStore logs;

    private Logs(LogStore logs) {
        this.logs = logs;
    }

    /** The service, on some logs. In a seed, {@code logGroups} are names. */
    public static Service service(LogStore logs) {
        Logs service = new Logs(logs);
        return new JsonService(
                service,
                service.operations(),
                List.of(SeedSection.inRegion(
                        "logGroups",
                        (value, home) ->
                                SeedReader.texts(value, "logGroups").forEach(group -> logs.createGroup(home, group)))));
    }

    private List<Operation> operations() {
        return List.of(
                change("CreateLogGroup", NEW_GROUP, this::createGroup),
                operation("DescribeLogGroups", GROUPS, this::describeGroups),
                change(
                        "CreateLogStream",
                        required("logGroupName", GROUP).required("logStreamName", STREAM),
                        this::createStream),
                operation("PutLogEvents", PutLogEvents.INPUT, new PutLogEvents(logs)::answer),
                operation("GetLogEvents", READING, this::getEvents),
                operation("FilterLogEvents", FilterLogEvents.INPUT, new FilterLogEvents(logs)::answer));
    }

    @Override
    public String serviceName() {
        return "logs";
    }

    @Override
    public String targetPrefix() {
        return "Logs_20140328";
    }

    @Override
    public String invalidInputCode() {
        return "InvalidParameterException";
    }

    @Override
    public String internalErrorCode() {
        return "ServiceUnavailableException";
    }

    @Override
    public AwsException invalidToken() {
        return invalid("The specified nextToken is invalid.");
    }

    @Override
    public List<String> namingMembers() {
        return List.of("logGroupName", "logGroupIdentifier", "logGroupNamePrefix");
    }

    @Override
    public String arnOf(String resource, JsonObject input, AccountRegion home) {
        return resource.startsWith("arn:") ? resource : home.arn("logs", "log-group:" + resource + ":*");
    }

    static AwsException invalid(String message) {
        return new AwsException("InvalidParameterException", message);
    }

    private void createGroup(JsonCall call) {
        String group = call.text("logGroupName");
        if (logs.hasGroup(call.home(), group)) {
            throw new AwsException("ResourceAlreadyExistsException", "The specified log group already exists");
        }
        logs.createGroup(call.home(), group);
    }

    private void createStream(JsonCall call) {
        String group = call.text("logGroupName");
        String stream = call.text("logStreamName");
        logs.requireGroup(call.home(), group);
        if (logs.hasStream(call.home(), group, stream)) {
            throw new AwsException("ResourceAlreadyExistsException", "The specified log stream already exists");
        }
        logs.createStream(call.home(), group, stream);
    }

    /** Lists groups by the beginning of their name, or by a part of it. */
    private JsonObject describeGroups(JsonCall call) {
        String prefix = call.text("logGroupNamePrefix");
        String part = call.text("logGroupNamePattern");
        if (!prefix.isEmpty() && !part.isEmpty()) {
            throw invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }
        List<JsonObject> groups = logs.allGroups(call.home()).stream()
                .filter(group -> name(group).startsWith(prefix))
                .filter(group -> name(group).contains(part))
                .toList();
        Page<JsonObject> page = new Page.Cut(
                        "DescribeLogGroups %s %s %s".formatted(call.home().region(), prefix, part),
                        call.optionalText("nextToken"),
                        call.number("limit").orElse(MOST_GROUPS))
                .of(groups, Logs::name);
        return Json.object()
                .with(
                        "logGroups",
                        Json.array(page.items().stream()
                                .map(group -> shown(group, call.home()))
                                .toList()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    private static String name(JsonObject group) {
        return group.text("logGroupName").orElse("");
    }

    private static JsonObject shown(JsonObject group, AccountRegion home) {
        String arn = home.arn("logs", "log-group:" + name(group));
        return group.with("metricFilterCount", Json.of(0))
                .with("arn", arn + ":*")
                .with("storedBytes", Json.of(0))
                .with("logGroupClass", "STANDARD")
                .with("logGroupArn", arn);
    }

    private JsonObject getEvents(JsonCall call) {
        String group = group(call);
        String stream = call.text("logStreamName");
        logs.requireStream(call.home(), group, stream);
        return LogPage.of(logs.events(call.home(), group, stream), call);
    }

    /** The group that a call names, or gives the ARN of instead. */
    static String group(JsonCall call) {
        String name = call.text("logGroupName");
        String identifier = call.text("logGroupIdentifier");
        if (name.isEmpty() == identifier.isEmpty()) {
            throw invalid("Exactly one of logGroupName and logGroupIdentifier must be specified.");
        }
        return name.isEmpty() ? identifier.replaceFirst("^.*:log-group:", "").replaceFirst(":\\*$", "") : name;
    }
}
