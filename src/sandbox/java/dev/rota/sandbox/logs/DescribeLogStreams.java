package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.logs.LogStore.Stored;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the streams of a group, by name or by the time of their last event. */
final class DescribeLogStreams implements JsonOperation {

    private static final String BY_TIME = "LastEventTime";

    private final LogStore logs;

    DescribeLogStreams(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Structure input() {
        return LogNames.reading()
                .optional("logStreamNamePrefix", LogNames.STREAM)
                .optional("orderBy", Shape.oneOf("LogStreamName", BY_TIME))
                .optional("descending", Shape.flag())
                .optional("nextToken", LogNames.TOKEN)
                .optional("limit", Shape.number(1, DescribeLogGroups.MOST));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String group = LogNames.group(call);
        String prefix = call.text("logStreamNamePrefix");
        boolean byTime = call.text("orderBy").equals(BY_TIME);
        logs.requireGroup(call.home(), group);
        if (byTime && !prefix.isEmpty()) {
            throw LogNames.invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }
        Map<String, JsonObject> shown = new LinkedHashMap<>();
        logs.streamsOf(call.home(), group).stream()
                .filter(stream -> name(stream).startsWith(prefix))
                .map(stream -> shown(stream, group, call))
                .sorted(order(byTime, call.flag("descending")))
                .forEach(stream -> shown.put(name(stream), stream));
        Page<String> page = new Page.Cut(
                        "DescribeLogStreams %s %s %s".formatted(call.home().region(), group, prefix),
                        call.optionalText("nextToken"),
                        call.number("limit").orElse(DescribeLogGroups.MOST))
                .ofList(List.copyOf(shown.keySet()));
        return Json.object()
                .with(
                        "logStreams",
                        Json.array(page.items().stream().map(shown::get).toList()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    private static Comparator<JsonObject> order(boolean byTime, boolean descending) {
        Comparator<JsonObject> byName = Comparator.comparing(DescribeLogStreams::name);
        Comparator<JsonObject> order = byTime
                ? Comparator.comparingLong((JsonObject stream) -> LogEvent.number(stream, "lastEventTimestamp"))
                        .thenComparing(byName)
                : byName;
        return descending ? order.reversed() : order;
    }

    private static String name(JsonObject stream) {
        return stream.text("logStreamName").orElse("");
    }

    private JsonObject shown(JsonObject stream, String group, JsonCall call) {
        List<Stored> events = logs.events(call.home(), group, name(stream));
        JsonObject shown = stream.without("logGroupName");
        if (!events.isEmpty()) {
            Stored last = events.get(events.size() - 1);
            shown = shown.with(
                    "firstEventTimestamp", Json.of(events.get(0).event().timestamp()));
            shown = shown.with("lastEventTimestamp", Json.of(last.event().timestamp()));
            shown = shown.with("lastIngestionTime", Json.of(last.ingestionTime()));
        }
        String arn = call.home().arn("logs", "log-group:%s:log-stream:%s".formatted(group, name(stream)));
        return shown.with("arn", arn).with("storedBytes", Json.of(0));
    }
}
