package dev.rota.sandbox.logs;

import static dev.rota.sandbox.service.InputShape.flag;
import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.number;
import static dev.rota.sandbox.service.InputShape.optional;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.logs.LogStore.Stored;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Structure;
import java.util.Comparator;
import java.util.List;

/** What FilterLogEvents answers: lines of the streams whose names begin alike, by time; it knows no pattern. */
final class FilterLogEvents {

    static final Structure INPUT = optional("logGroupName", Logs.GROUP)
            .optional("logGroupIdentifier", Logs.IDENTIFIER)
            .optional("logStreamNames", list(Logs.STREAM, 1, 100))
            .optional("logStreamNamePrefix", Logs.STREAM)
            .optional("startTime", Logs.TIME)
            .optional("endTime", Logs.TIME)
            .optional("filterPattern", text(0, 1024))
            .optional("nextToken", Logs.TOKEN)
            .optional("limit", number(1, LogPage.MOST_EVENTS))
            .optional("interleaved", flag())
            .optional("unmask", flag());

    private final LogStore logs;

    FilterLogEvents(LogStore logs) {
        this.logs = logs;
    }

    private record Found(String stream, Stored stored) {

        String key() {
            return "%020d %s %012d"
                    .formatted(
                            stored.event().timestamp(), stream, stored.place().arrival());
        }

        JsonObject shown() {
            return Json.object()
                    .with("logStreamName", stream)
                    .with("timestamp", stored.event().timestamp())
                    .with("message", stored.event().message())
                    .with("ingestionTime", stored.ingestionTime())
                    .with("eventId", "%s/%d".formatted(stream, stored.place().arrival()))
                    .build();
        }
    }

    JsonObject answer(JsonCall call) {
        String group = Logs.group(call);
        logs.requireGroup(call.home(), group);
        if (!call.text("filterPattern").isEmpty()
                || !call.texts("logStreamNames").isEmpty()) {
            throw Logs.invalid("The sandbox searches by logStreamNamePrefix, startTime and endTime only.");
        }
        String prefix = call.text("logStreamNamePrefix");
        long from = LogEvent.number(call.input(), "startTime");
        long to = call.input().get("endTime").isEmpty() ? Long.MAX_VALUE : LogEvent.number(call.input(), "endTime");
        List<Found> found = logs.streams(call.home(), group, prefix).stream()
                .flatMap(stream -> logs.events(call.home(), group, stream).stream()
                        .filter(stored -> stored.event().timestamp() >= from
                                && stored.event().timestamp() <= to)
                        .map(stored -> new Found(stream, stored)))
                .sorted(Comparator.comparing(Found::key))
                .toList();
        Page<Found> page = new Page.Cut(
                        "FilterLogEvents %s %s %s".formatted(call.home().region(), group, prefix),
                        call.optionalText("nextToken"),
                        call.number("limit").orElse(LogPage.MOST_EVENTS))
                .of(found, Found::key);
        return Json.object()
                .with(
                        "events",
                        Json.array(page.items().stream().map(Found::shown).toList()))
                .with("searchedLogStreams", Json.array(List.of()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }
}
