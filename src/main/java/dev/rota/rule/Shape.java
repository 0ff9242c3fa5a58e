package dev.rota.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Override
    public String toString() {
        return name;
    }
}
