package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A mapping with known keys, in the order in which they are documented and written. Two shapes are equal when they are one. */
public final class Shape {

    private final String name;
    private final List<Setting> keys;
    private final Map<String, Setting> bySpelling = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private Shape(String name, Iterable<Setting> keys) {
        Map<String, Setting> byName = new LinkedHashMap<>();
        keys.forEach(key -> byName.put(key.name(), key));
        this.name = name;
        this.keys = List.copyOf(byName.values());
        for (Setting key : this.keys) {
            positions.put(key.name(), positions.size());
            key.aliases().forEach(alias -> bySpelling.put(alias, key));
        }
        this.keys.forEach(key -> bySpelling.put(key.name(), key));
    }

    /**
     * A shape.
     *
     * @param name what it is, such as {@code rule}
     */
    public static Shape of(String name, Setting... keys) {
        return new Shape(name, Arrays.asList(keys));
    }

    /** This shape with more keys behind its own. */
    public Shape and(Setting... more) {
        List<Setting> all = new ArrayList<>(keys);
        all.addAll(Arrays.asList(more));
        return new Shape(name, all);
    }

    /** This shape with the keys of another behind its own. */
    public Shape and(Shape other) {
        return and(other.keys.toArray(Setting[]::new));
    }

    /** The keys for which something holds, as a shape of this name. */
    public Shape only(String otherName, Predicate<Setting> predicate) {
        return new Shape(otherName, keys.stream().filter(predicate).toList());
    }

    /** This shape with every key free to be left out, deep inside as well; the elements of lists are whole. */
    public Shape withoutRequirements() {
        List<Setting> free = keys.stream().map(Setting::withoutRequirement).toList();
        return free.equals(keys) ? this : new Shape(name, free);
    }

    /** What it is. */
    public String name() {
        return name;
    }

    /** Its keys. */
    public List<Setting> keys() {
        return keys;
    }

    /** The key that is spelled like this. */
    public Optional<Setting> key(String spelling) {
        return Optional.ofNullable(bySpelling.get(spelling));
    }

    /** The key of this canonical name. */
    @Nullable
    Setting named(String key) {
        Integer position = positions.get(key);
        return position == null ? null : keys.get(position);
    }

    /** Whether there is a key of this canonical name. */
    public boolean has(String key) {
        return positions.containsKey(key);
    }

    /** The canonical names of the keys for which something holds. */
    public Set<String> names(Predicate<Setting> predicate) {
        Set<String> names = new LinkedHashSet<>();
        keys.stream().filter(predicate).forEach(key -> names.add(key.name()));
        return names;
    }

    /** All spellings of all keys. */
    public List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        keys.forEach(key -> {
            spellings.add(key.name());
            spellings.addAll(key.aliases());
        });
        return spellings;
    }

    /**
     * The text at a key that must stand.
     *
     * @throws IllegalArgumentException when it does not: trees are checked before they come here
     */
    String text(JsonObject tree, String key) {
        return tree.text(key)
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is missing in " + tree.compact()));
    }

    /**
     * A tree in the order of this shape, without what it has no key for and without what is empty; the elements of lists and what
     * has a shape of its own likewise. The tree itself when it is so already.
     */
    JsonObject arranged(JsonObject tree) {
        boolean same = true;
        int last = -1;
        Json.Member[] slots = new Json.Member[keys.size()];
        for (Json.Member member : tree.members()) {
            Integer position = positions.get(member.name());
            Json value = position == null ? null : arranged(member.value(), keys.get(position));
            if (position == null || value == null) {
                same = false;
                continue;
            }
            same &= position > last && value == member.value();
            last = position;
            slots[position] = value == member.value() ? member : new Json.Member(member.name(), value);
        }
        return same
                ? tree
                : new JsonObject(Arrays.stream(slots).filter(Objects::nonNull).toList());
    }

    private static @Nullable Json arranged(Json value, Setting key) {
        if (value instanceof JsonObject object) {
            if (key.type() instanceof ValueType.Mapping mapping) {
                return mapping.shape().arranged(object);
            }
            return object.members().isEmpty() && !key.hasMeaningWhenEmpty() ? null : object;
        } else if (value instanceof JsonArray array) {
            return array.elements().isEmpty() ? null : arranged(array, key.type());
        }
        return value instanceof JsonNull && !key.hasMeaningWhenEmpty() ? null : value;
    }

    private static JsonArray arranged(JsonArray array, ValueType type) {
        if (!(type instanceof ValueType.ListOf list && list.element() instanceof ValueType.Mapping mapping)) {
            return array;
        }
        List<Json> elements = array.elements().stream()
                .map(element ->
                        element instanceof JsonObject object ? mapping.shape().arranged(object) : element)
                .toList();
        boolean same = true;
        for (int i = 0; i < elements.size(); i++) {
            same &= elements.get(i) == array.elements().get(i);
        }
        return same ? array : new JsonArray(elements);
    }

    /** A tree without the mappings in it that say nothing because they have no members. */
    JsonObject withoutEmpty(JsonObject tree) {
        return new JsonObject(tree.members().stream()
                .filter(member -> {
                    Setting key = named(member.name());
                    return key == null
                            || !(member.value() instanceof JsonObject object
                                    && object.members().isEmpty()
                                    && key.meansNothing(object));
                })
                .toList());
    }

    /** A tree with every resource that it names called otherwise. */
    JsonObject renamed(JsonObject tree, BiFunction<Resource, String, String> rename) {
        return new JsonObject(tree.members().stream()
                .map(member -> new Json.Member(member.name(), renamed(member, rename)))
                .toList());
    }

    private Json renamed(Json.Member member, BiFunction<Resource, String, String> rename) {
        Setting key = named(member.name());
        if (key != null
                && key.type() instanceof ValueType.Mapping mapping
                && member.value() instanceof JsonObject object) {
            return mapping.shape().renamed(object, rename);
        }
        return key != null && key.resource().isPresent() && member.value() instanceof JsonString text
                ? Json.of(rename.apply(key.resource().get(), text.value()))
                : member.value();
    }

    /** A tree with another value at a key, or with none. */
    static JsonObject with(JsonObject tree, String key, Optional<? extends Json> value) {
        List<Json.Member> members = new ArrayList<>(tree.members());
        members.removeIf(member -> member.name().equals(key));
        value.ifPresent(present -> members.add(new Json.Member(key, present)));
        return new JsonObject(members);
    }

    /** A mapping of names to texts. */
    static JsonObject texts(Map<String, String> texts) {
        return new JsonObject(texts.entrySet().stream()
                .map(entry -> new Json.Member(entry.getKey(), Json.of(entry.getValue())))
                .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
