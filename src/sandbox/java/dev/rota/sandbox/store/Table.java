package dev.rota.sandbox.store;

import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The resources of one kind in one region, by their key and in its order. Use it inside {@link StateStore#atomically}. */
public final class Table {

    private final TreeMap<String, JsonObject> rows = new TreeMap<>();
    private final Runnable changed;

    Table(Runnable changed) {
        this.changed = changed;
    }

    /** The resource of this key. */
    public Optional<JsonObject> get(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Whether there is a resource of this key. */
    public boolean has(String key) {
        return rows.containsKey(key);
    }

    /** Adds a resource or replaces the one of the same key. */
    public void put(String key, JsonObject resource) {
        rows.put(key, resource);
        changed.run();
    }

    /** Removes a resource; nothing happens when there is none. */
    public void remove(String key) {
        if (rows.remove(key) != null) {
            changed.run();
        }
    }

    /** All keys, sorted. */
    public List<String> keys() {
        return List.copyOf(rows.keySet());
    }

    /** All resources, sorted by key. */
    public List<JsonObject> all() {
        return List.copyOf(rows.values());
    }

    /** The resources whose keys begin like this, sorted by key. */
    public List<JsonObject> startingWith(String prefix) {
        return List.copyOf(rows.subMap(prefix, prefix + Character.MAX_VALUE).values());
    }

    /** How many resources there are. */
    public int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    JsonObject toJson() {
        return JsonObject.of(rows);
    }
}
