package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.logs.LogStore.Place;
import dev.rota.sandbox.logs.LogStore.Stored;
import dev.rota.sandbox.service.JsonCall;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What GetLogEvents answers: a stream page by page, in both directions. Tokens never end: at the end of a stream the answer has the
 * token of the question, and what is written later is behind it.
 */
final class LogPage {

    static final int MOST_EVENTS = 10_000;
    private static final Pattern TOKEN =
            Pattern.compile("(?<direction>[fb])/(?<timestamp>\\d{20})/(?<arrival>\\d{12})");

    private LogPage() {}

    static JsonObject of(List<Stored> events, JsonCall call) {
        long from = LogEvent.number(call.input(), "startTime");
        long to = call.input().get("endTime").isEmpty() ? Long.MAX_VALUE : LogEvent.number(call.input(), "endTime");
        List<Stored> all = events.stream()
                .filter(stored ->
                        stored.event().timestamp() >= from && stored.event().timestamp() < to)
                .toList();
        Position position = call.optionalText("nextToken")
                .map(Position::read)
                .orElseGet(() -> Position.atFirst(all, call.flag("startFromHead")));
        List<Stored> page = position.page(all, call.number("limit").orElse(MOST_EVENTS));
        Place first = page.isEmpty() ? position.place() : before(page.get(0).place());
        Place last =
                page.isEmpty() ? position.place() : page.get(page.size() - 1).place();
        return Json.object()
                .with("events", Json.array(page.stream().map(LogPage::shown).toList()))
                .with("nextForwardToken", new Position(true, last).text())
                .with("nextBackwardToken", new Position(false, first).text())
                .build();
    }

    private static Place before(Place place) {
        return new Place(place.timestamp(), place.arrival() - 1);
    }

    private static JsonObject shown(Stored stored) {
        return Json.object()
                .with("timestamp", stored.event().timestamp())
                .with("message", stored.event().message())
                .with("ingestionTime", stored.ingestionTime())
                .build();
    }

    /** A place between two events, and the direction to read in. */
    private record Position(boolean forward, Place place) {

        static Position atFirst(List<Stored> all, boolean startFromHead) {
            Place end =
                    all.isEmpty() ? new Place(0, -1) : all.get(all.size() - 1).place();
            return startFromHead ? new Position(true, new Place(0, -1)) : new Position(false, end);
        }

        static Position read(String token) {
            Matcher matcher = TOKEN.matcher(token);
            if (!matcher.matches()) {
                throw Logs.invalid("The specified nextToken is invalid.");
            }
            return new Position(
                    matcher.group("direction").equals("f"),
                    new Place(
                            Long.parseLong(matcher.group("timestamp")), Long.parseLong(matcher.group("arrival")) - 1));
        }

        String text() {
            return "%s/%020d/%012d".formatted(forward ? "f" : "b", place.timestamp(), place.arrival() + 1);
        }

        List<Stored> page(List<Stored> all, int limit) {
            List<Stored> candidates = all.stream()
                    .filter(stored -> (stored.place().compareTo(place) > 0) == forward)
                    .toList();
            List<Stored> page = new ArrayList<>();
            int bytes = 0;
            for (int i = 0; i < candidates.size() && page.size() < limit; i++) {
                Stored next = candidates.get(forward ? i : candidates.size() - 1 - i);
                bytes += PutLogEvents.size(next.event());
                if (bytes > PutLogEvents.MOST_BYTES && !page.isEmpty()) {
                    break;
                }
                page.add(forward ? page.size() : 0, next);
            }
            return page;
        }
    }
}
