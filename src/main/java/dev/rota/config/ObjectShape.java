package dev.rota.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping with known keys.
 *
 * @param name what it is, such as {@code rule}
 * @param keys its keys in the order in which they are documented
 */
record ObjectShape(String name, List<Key> keys) {

    /**
     * A key.
     *
     * @param name the canonical spelling, AWS's own in JSON
     * @param aliases other spellings that are read as well
     * @param type what may stand there
     * @param required whether it must stand
     * @param description one sentence for documentation and editors
     */
    record Key(String name, Set<String> aliases, ValueType type, boolean required, String description) {

        Key {
            aliases = Set.copyOf(aliases);
        }
    }

    ObjectShape {
        keys = List.copyOf(keys);
    }

    /** The key that is spelled like this. */
    Optional<Key> key(String spelling) {
        return keys.stream()
                .filter(key -> key.name().equals(spelling) || key.aliases().contains(spelling))
                .findFirst();
    }

    /** All spellings of all keys. */
    List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        keys.forEach(key -> {
            spellings.add(key.name());
            spellings.addAll(key.aliases());
        });
        return spellings;
    }

    /** This shape without some of its keys. */
    ObjectShape without(String... names) {
        Set<String> left = Set.of(names);
        return new ObjectShape(
                name, keys.stream().filter(key -> !left.contains(key.name())).toList());
    }

    /** This shape with every key free to be left out, deep inside as well; the elements of lists are whole. */
    ObjectShape withoutRequirements() {
        return new ObjectShape(name, keys.stream().map(ObjectShape::optional).toList());
    }

    private static Key optional(Key key) {
        ValueType type = key.type() instanceof ValueType.Mapping mapping
                ? new ValueType.Mapping(mapping.shape().withoutRequirements())
                : key.type();
        return new Key(key.name(), key.aliases(), type, false, key.description());
    }

    /** Starts a shape. */
    static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects keys. */
    static final class Builder {

        private final String name;
        private final Map<String, Key> keys = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** A key that may be left out. */
        Builder key(String key, ValueType type, String description, String... aliases) {
            return add(new Key(key, Set.of(aliases), type, false, description));
        }

        /** A key that must stand. */
        Builder required(String key, ValueType type, String description, String... aliases) {
            return add(new Key(key, Set.of(aliases), type, true, description));
        }

        /** All keys of another shape. */
        Builder all(ObjectShape other) {
            other.keys().forEach(this::add);
            return this;
        }

        /** Some keys of another shape. */
        Builder some(ObjectShape other, String... names) {
            List.of(names).forEach(wanted -> other.key(wanted).ifPresent(this::add));
            return this;
        }

        ObjectShape build() {
            return new ObjectShape(name, List.copyOf(keys.values()));
        }

        private Builder add(Key key) {
            keys.put(key.name(), key);
            return this;
        }
    }
}
