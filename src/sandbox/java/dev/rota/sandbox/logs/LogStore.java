package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The log groups of a region, their streams and what was written to them. What is written at one time is kept as one row, so that
 * a long log is not copied with each line.
 */
public final class LogStore {

    private final Environment environment;

    /** The logs of an environment. */
    public LogStore(Environment environment) {
        this.environment = environment;
    }

    /** Whether there is a group of this name. */
    public boolean hasGroup(AccountRegion home, String group) {
        return groups(home).has(group);
    }

    /** Creates a group; one that is there already stays as it is. */
    public void createGroup(AccountRegion home, String group) {
        if (!hasGroup(home, group)) {
            groups(home)
                    .put(
                            group,
                            Json.object()
                                    .with("logGroupName", group)
                                    .with("creationTime", now().toEpochMilli())
                                    .build());
        }
    }

    /** Creates a stream; one that is there already stays as it is, and without its group there is none. */
    public void createStream(AccountRegion home, String group, String stream) {
        if (hasGroup(home, group) && !hasStream(home, group, stream)) {
            streams(home)
                    .put(
                            key(group, stream),
                            Json.object()
                                    .with("logGroupName", group)
                                    .with("logStreamName", stream)
                                    .with("creationTime", now().toEpochMilli())
                                    .build());
        }
    }

    /** Writes to a stream; what is written to none is lost. */
    public void append(AccountRegion home, String group, String stream, List<LogEvent> events) {
        if (!events.isEmpty() && hasStream(home, group, stream)) {
            String start = key(group, stream) + " ";
            int row = 0;
            while (rows(home).has(start + "%08d".formatted(row))) {
                row++;
            }
            rows(home)
                    .put(
                            start + "%08d".formatted(row),
                            Json.object()
                                    .with("ingestionTime", now().toEpochMilli())
                                    .with(
                                            "events",
                                            Json.array(events.stream()
                                                    .map(LogEvent::toJson)
                                                    .toList()))
                                    .build());
        }
    }

    /**
     * An event of a stream and where it stands.
     *
     * @param place of those of one millisecond, the first is the one that came in first
     */
    record Stored(LogEvent event, long ingestionTime, Place place) {}

    /** Where an event stands in its stream: by time, then by arrival. */
    record Place(long timestamp, long arrival) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingLong(Place::timestamp)
                    .thenComparingLong(Place::arrival)
                    .compare(this, other);
        }
    }

    /** The events of a stream, in their order. */
    List<Stored> events(AccountRegion home, String group, String stream) {
        List<Stored> events = new ArrayList<>();
        String start = key(group, stream) + " ";
        for (int row = 0; ; row++) {
            Optional<JsonObject> written = rows(home).get(start + "%08d".formatted(row));
            if (written.isEmpty()) {
                break;
            }
            long ingestion = LogEvent.number(written.get(), "ingestionTime");
            for (JsonObject event : written.get().objects("events")) {
                LogEvent line = LogEvent.of(event);
                events.add(new Stored(line, ingestion, new Place(line.timestamp(), events.size())));
            }
        }
        events.sort(Comparator.comparing(Stored::place));
        return events;
    }

    List<JsonObject> allGroups(AccountRegion home) {
        return groups(home).all();
    }

    /** The names of a group's streams that begin like this, sorted. */
    List<String> streams(AccountRegion home, String group, String prefix) {
        return streams(home).startingWith(key(group, prefix)).stream()
                .map(stream -> stream.text("logStreamName").orElse(""))
                .toList();
    }

    boolean hasStream(AccountRegion home, String group, String stream) {
        return streams(home).has(key(group, stream));
    }

    /** Makes sure that there is such a group. */
    void requireGroup(AccountRegion home, String group) {
        if (!hasGroup(home, group)) {
            throw new AwsException("ResourceNotFoundException", "The specified log group does not exist.");
        }
    }

    /** Makes sure that there is such a stream. */
    void requireStream(AccountRegion home, String group, String stream) {
        requireGroup(home, group);
        if (!hasStream(home, group, stream)) {
            throw new AwsException("ResourceNotFoundException", "The specified log stream does not exist.");
        }
    }

    Instant now() {
        return environment.clock().instant();
    }

    /** A group's name has no blank in it. */
    private static String key(String group, String stream) {
        return group + " " + stream;
    }

    private Table groups(AccountRegion home) {
        return environment.store().table(home.region(), "logGroups");
    }

    private Table streams(AccountRegion home) {
        return environment.store().table(home.region(), "logStreams");
    }

    private Table rows(AccountRegion home) {
        return environment.store().table(home.region(), "logEvents");
    }
}
