package dev.rota.sandbox.store;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.problem.RotaException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Everything the sandbox remembers, as tables of JSON resources per region.
 *
 * <p>One lock guards it all: an operation of the sandbox takes microseconds, and one after the other is the order that AWS
 * promises least and a test needs most.
 */
public final class StateStore {

    /** The pseudo region of what belongs to no region, such as buckets. */
    public static final String GLOBAL = "global";

    private static final int VERSION = 1;

    private final ReentrantLock lock = new ReentrantLock();
    private final SortedMap<String, SortedMap<String, Table>> regions = new TreeMap<>();
    private Runnable listener = () -> {};

    /** Runs an action with nobody else reading or changing anything. */
    public <T> T atomically(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** The resources of one kind in one region; empty when nothing was put there yet. */
    public Table table(String region, String kind) {
        return regions.computeIfAbsent(region, name -> new TreeMap<>())
                .computeIfAbsent(kind, name -> new Table(() -> listener.run()));
    }

    /** The regions that anything was put into. */
    public List<String> regions() {
        return atomically(() -> List.copyOf(regions.keySet()));
    }

    /** All resources of all kinds in all regions. */
    public List<JsonObject> everything() {
        return atomically(() -> regions.values().stream()
                .flatMap(tables -> tables.values().stream())
                .flatMap(table -> table.all().stream())
                .toList());
    }

    /** Forgets everything. */
    public void clear() {
        atomically(() -> {
            regions.clear();
            listener.run();
            return this;
        });
    }

    /** Tells whoever listens, also when nothing changed. */
    public void tell() {
        atomically(() -> {
            listener.run();
            return this;
        });
    }

    /** Calls this after each change, while the change still holds the lock. */
    public void onChange(Runnable action) {
        listener = action;
    }

    /** Everything, with all members sorted by name, so that equal states are equal texts. */
    public JsonObject toJson() {
        return atomically(() -> {
            SortedMap<String, Json> shown = new TreeMap<>();
            regions.forEach((region, tables) -> {
                SortedMap<String, Json> filled = new TreeMap<>();
                tables.forEach((kind, table) -> {
                    if (!table.isEmpty()) {
                        filled.put(kind, sorted(table.toJson()));
                    }
                });
                if (!filled.isEmpty()) {
                    shown.put(region, JsonObject.of(filled));
                }
            });
            return Json.object()
                    .with("version", VERSION)
                    .with("regions", JsonObject.of(shown))
                    .build();
        });
    }

    /**
     * Takes over what {@link #toJson} gave.
     *
     * @throws RotaException when it is something else
     */
    public void load(Json state) {
        JsonObject root = object(state, "the whole text");
        if (!root.get("version").equals(Optional.of(Json.of(VERSION)))) {
            throw new RotaException("it is not a sandbox state of version " + VERSION);
        }
        JsonObject all = object(root.get("regions").orElse(new Json.JsonNull()), "regions");
        atomically(() -> {
            regions.clear();
            all.members().forEach(this::loadRegion);
            return this;
        });
    }

    private void loadRegion(Member region) {
        for (Member kind : object(region.value(), region.name()).members()) {
            Table table = table(region.name(), kind.name());
            for (Member row : object(kind.value(), kind.name()).members()) {
                table.put(row.name(), object(row.value(), row.name()));
            }
        }
    }

    private static JsonObject object(Json value, String what) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new RotaException(what + " should be a JSON object");
    }

    private static Json sorted(Json value) {
        if (value instanceof JsonObject object) {
            List<Member> members = new ArrayList<>();
            object.members().forEach(member -> members.add(new Member(member.name(), sorted(member.value()))));
            members.sort(Comparator.comparing(Member::name));
            return new JsonObject(members);
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.elements().stream().map(StateStore::sorted).toList());
        }
        return value;
    }
}
