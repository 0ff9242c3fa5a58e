package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.logs.LogStore.Stored;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads several streams of a group as one, in the order of time. Of filter patterns it knows words and quoted phrases. */
final class FilterLogEvents implements JsonOperation {

    private static final int MOST = 10_000;
    private static final int MOST_STREAMS = 100;
    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|([A-Za-z0-9_]+)");
    private static final Pattern TERMS = Pattern.compile("\\s*((\"[^\"]*\"|[A-Za-z0-9_]+)\\s*)*");

    private final LogStore logs;

    FilterLogEvents(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Structure input() {
        return LogNames.reading()
                .optional("logStreamNames", Shape.list(LogNames.STREAM, 1, MOST_STREAMS))
                .optional("logStreamNamePrefix", LogNames.STREAM)
                .optional("startTime", LogNames.TIME)
                .optional("endTime", LogNames.TIME)
                .optional("filterPattern", Shape.text(0, 1024))
                .optional("nextToken", LogNames.TOKEN)
                .optional("limit", Shape.number(1, MOST))
                .optional("interleaved", Shape.flag())
                .optional("unmask", Shape.flag());
    }

    /** An event and the stream it stands in. */
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
                    .with(
                            "eventId",
                            Integer.toHexString(key().hashCode())
                                    + stored.place().arrival())
                    .build();
        }
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String group = LogNames.group(call);
        logs.requireGroup(call.home(), group);
        String prefix = call.text("logStreamNamePrefix");
        List<String> named = call.texts("logStreamNames");
        if (!prefix.isEmpty() && !named.isEmpty()) {
            throw LogNames.invalid("logStreamNamePrefix and logStreamNames are mutually exclusive.");
        }
        named.forEach(stream -> logs.requireStream(call.home(), group, stream));
        List<Found> found = new ArrayList<>();
        logs.streamsOf(call.home(), group).stream()
                .map(stream -> stream.text("logStreamName").orElse(""))
                .filter(stream -> named.isEmpty() ? stream.startsWith(prefix) : named.contains(stream))
                .forEach(stream -> logs.events(call.home(), group, stream).stream()
                        .filter(stored -> isWanted(stored.event(), call))
                        .forEach(stored -> found.add(new Found(stream, stored))));
        found.sort(Comparator.comparing(Found::key));
        Page<Found> page = new Page.Cut(
                        "FilterLogEvents %s %s %s".formatted(call.home().region(), group, prefix),
                        call.optionalText("nextToken"),
                        call.number("limit").orElse(MOST))
                .of(found, Found::key);
        return Json.object()
                .with(
                        "events",
                        Json.array(page.items().stream().map(Found::shown).toList()))
                .with("searchedLogStreams", Json.array(List.of()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    private static boolean isWanted(LogEvent event, JsonCall call) {
        String pattern = call.text("filterPattern");
        if (!TERMS.matcher(pattern).matches()) {
            throw LogNames.invalid("The sandbox knows filter patterns of words and quoted phrases only.");
        }
        boolean early = event.timestamp() < LogEvent.number(call.input(), "startTime");
        boolean late =
                call.number("endTime").isPresent() && event.timestamp() > LogEvent.number(call.input(), "endTime");
        return !early
                && !late
                && TERM.matcher(pattern)
                        .results()
                        .map(term -> term.group(1) == null ? term.group(2) : term.group(1))
                        .allMatch(event.message()::contains);
    }
}
