package dev.rota.sandbox.logs;

import static dev.rota.sandbox.service.InputShape.list;
import static dev.rota.sandbox.service.InputShape.required;
import static dev.rota.sandbox.service.InputShape.structure;
import static dev.rota.sandbox.service.InputShape.text;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.Structure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes a batch of events to a stream; what is too old or too new is left out, and the answer says so. */
final class PutLogEvents {

    /** What CloudWatch counts for each event besides its text. */
    static final int EVENT_BYTES = 26;

    static final int MOST_BYTES = 1_048_576;
    private static final int MOST_EVENTS = 10_000;
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration NEWEST = Duration.ofHours(2);

    static final Structure INPUT = required("logGroupName", Logs.GROUP)
            .required("logStreamName", Logs.STREAM)
            .required(
                    "logEvents",
                    list(
                            required("timestamp", Logs.TIME).required("message", text(1, Integer.MAX_VALUE)),
                            1,
                            MOST_EVENTS))
            .optional("sequenceToken", Logs.TOKEN)
            .optional("entity", structure());

    private final LogStore logs;

    PutLogEvents(LogStore logs) {
        this.logs = logs;
    }

    JsonObject answer(JsonCall call) {
        String group = call.text("logGroupName");
        String stream = call.text("logStreamName");
        logs.requireStream(call.home(), group, stream);
        List<LogEvent> events =
                call.objects("logEvents").stream().map(LogEvent::of).toList();
        check(events);
        Instant now = logs.now();
        long oldest = now.minus(OLDEST).toEpochMilli();
        long newest = now.plus(NEWEST).toEpochMilli();
        int tooOld = (int)
                events.stream().filter(event -> event.timestamp() < oldest).count();
        int inTime = (int)
                events.stream().filter(event -> event.timestamp() <= newest).count();
        logs.append(call.home(), group, stream, events.subList(tooOld, Math.max(tooOld, inTime)));
        ObjectBuilder answer = Json.object().with("nextSequenceToken", "sequence tokens are no longer needed");
        if (tooOld > 0 || inTime < events.size()) {
            ObjectBuilder rejected = Json.object();
            if (tooOld > 0) {
                rejected.with("tooOldLogEventEndIndex", tooOld);
            }
            if (inTime < events.size()) {
                rejected.with("tooNewLogEventStartIndex", inTime);
            }
            answer.with("rejectedLogEventsInfo", rejected.build());
        }
        return answer.build();
    }

    private static void check(List<LogEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).timestamp() < events.get(i - 1).timestamp()) {
                throw Logs.invalid("Log events in a single PutLogEvents request must be in chronological order.");
            }
        }
        int bytes = events.stream().mapToInt(PutLogEvents::size).sum();
        if (bytes > MOST_BYTES) {
            throw Logs.invalid("Upload too large: %d bytes exceeds limit of %d".formatted(bytes, MOST_BYTES));
        }
    }

    /** What an event counts against limits. */
    static int size(LogEvent event) {
        return event.message().getBytes(StandardCharsets.UTF_8).length + EVENT_BYTES;
    }
}
