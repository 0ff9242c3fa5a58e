package dev.rota.sandbox.service;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.store.StateStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which resource carried which tags at which time.
 *
 * <p>The tagging API is a search index that follows the services with a delay; this is what it can be delayed by. Only the
 * last changes of a resource are remembered.
 */
public final class TagLedger {

    private static final int REMEMBERED_CHANGES = 200;

    private final SortedMap<String, Deque<Entry>> entries = new TreeMap<>();

    /** A resource carries these tags from now on. */
    public synchronized void tagged(String arn, Map<String, String> tags, Instant now) {
        add(arn, new Entry(now, Optional.of(new TreeMap<>(tags))));
    }

    /** A resource is gone from now on. */
    public synchronized void deleted(String arn, Instant now) {
        if (entries.containsKey(arn)) {
            add(arn, new Entry(now, Optional.empty()));
        }
    }

    /** Learns the tags of all that a store holds, as if they had always been there. */
    public void recall(StateStore store) {
        for (JsonObject resource : store.everything()) {
            Stream.of("Arn", "clusterArn", "taskDefinitionArn")
                    .flatMap(name -> resource.text(name).stream())
                    .findFirst()
                    .ifPresent(arn -> tagged(arn, tagsOf(resource), Instant.MIN));
        }
    }

    private static SortedMap<String, String> tagsOf(JsonObject resource) {
        SortedMap<String, String> tags = TagList.CAPITAL.read(resource.objects("Tags"));
        tags.putAll(TagList.SMALL.read(resource.objects("tags")));
        return tags;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        entries.clear();
    }

    /** The tags by ARN as they were at a time, of all resources that existed then and have ever been tagged. */
    public synchronized SortedMap<String, SortedMap<String, String>> asOf(Instant time) {
        SortedMap<String, SortedMap<String, String>> known = new TreeMap<>();
        entries.forEach((arn, changes) -> tagsAt(changes, time).ifPresent(tags -> known.put(arn, tags)));
        return known;
    }

    private void add(String arn, Entry entry) {
        Deque<Entry> changes = entries.computeIfAbsent(arn, name -> new ArrayDeque<>());
        changes.addLast(entry);
        if (changes.size() > REMEMBERED_CHANGES) {
            changes.removeFirst();
        }
    }

    private static Optional<SortedMap<String, String>> tagsAt(Deque<Entry> changes, Instant time) {
        for (Iterator<Entry> newestFirst = changes.descendingIterator(); newestFirst.hasNext(); ) {
            Entry entry = newestFirst.next();
            if (!entry.since().isAfter(time)) {
                return entry.tags().filter(tags -> !tags.isEmpty() || everTagged(changes, time));
            }
        }
        return Optional.empty();
    }

    private static boolean everTagged(Deque<Entry> changes, Instant time) {
        return changes.stream()
                .filter(entry -> !entry.since().isAfter(time))
                .anyMatch(entry -> entry.tags().filter(tags -> !tags.isEmpty()).isPresent());
    }

    /** The tags since a time; none at all when the resource is gone. */
    private record Entry(Instant since, Optional<SortedMap<String, String>> tags) {}
}
