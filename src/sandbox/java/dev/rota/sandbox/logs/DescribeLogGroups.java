package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Lists groups by the beginning of their name, or by a part of it. */
final class DescribeLogGroups implements JsonOperation {

    static final int MOST = 50;

    private final LogStore logs;

    DescribeLogGroups(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("accountIdentifiers", Shape.list(Shape.text(12, 12, "^\\d{12}$"), 0, 20))
                .optional("logGroupNamePrefix", LogNames.GROUP)
                .optional("logGroupNamePattern", Shape.text(0, 512, "[\\.\\-_/#A-Za-z0-9]*"))
                .optional("nextToken", LogNames.TOKEN)
                .optional("limit", Shape.number(1, MOST))
                .optional("includeLinkedAccounts", Shape.flag())
                .optional("logGroupClass", Shape.oneOf("STANDARD", "INFREQUENT_ACCESS", "DELIVERY"))
                .optional("logGroupIdentifiers", Shape.list(Shape.text(1, 2048, "[\\w#+=/:,.@-]*"), 1, MOST));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String prefix = call.text("logGroupNamePrefix");
        String part = call.text("logGroupNamePattern");
        if (!prefix.isEmpty() && !part.isEmpty()) {
            throw LogNames.invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }
        List<JsonObject> groups = logs.allGroups(call.home()).stream()
                .filter(group -> name(group).startsWith(prefix))
                .filter(group -> name(group).contains(part))
                .toList();
        Page<JsonObject> page = new Page.Cut(
                        "DescribeLogGroups %s %s %s".formatted(call.home().region(), prefix, part),
                        call.optionalText("nextToken"),
                        call.number("limit").orElse(MOST))
                .of(groups, DescribeLogGroups::name);
        return Json.object()
                .with(
                        "logGroups",
                        Json.array(page.items().stream()
                                .map(group -> shown(group, call))
                                .toList()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    private static String name(JsonObject group) {
        return group.text("logGroupName").orElse("");
    }

    private static JsonObject shown(JsonObject group, JsonCall call) {
        String arn = call.home().arn("logs", "log-group:" + name(group));
        JsonObject shown = group.with("metricFilterCount", Json.of(0));
        shown = shown.with("arn", arn + ":*");
        shown = shown.with("storedBytes", Json.of(0));
        shown = shown.with("logGroupClass", "STANDARD");
        return shown.with("logGroupArn", arn);
    }
}
