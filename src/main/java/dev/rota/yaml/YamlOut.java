package dev.rota.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A value to be written as YAML.
 *
 * <p>Comment lines stand without {@code #} and without line ends; they are written above what they belong to.
 */
public sealed interface YamlOut {

    /** Keys with their values, in the order in which they are written. */
    record Mapping(List<Entry> entries) implements YamlOut {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A key with its value and the comment lines above it. */
    record Entry(List<String> comments, String key, YamlOut value) {
        public Entry {
            comments = List.copyOf(comments);
        }
    }

    /**
     * A list.
     *
     * @param elements its values
     * @param onOneLine whether {@code [a, b]} is wanted; granted when all of them are scalars without comments
     */
    record Sequence(List<Element> elements, boolean onOneLine) implements YamlOut {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** A value in a list with the comment lines above it. */
    record Element(List<String> comments, YamlOut value) {
        public Element {
            comments = List.copyOf(comments);
        }
    }

    /**
     * A text that every reader of YAML gives back as this text.
     *
     * @param value any characters
     * @param quoted whether it is to stand in double quotes even where it could stand without
     */
    record Text(String value, boolean quoted) implements YamlOut {}

    /**
     * A scalar that is written as it stands: a number, a boolean, {@code null}, or a scalar that is YAML already.
     *
     * @param yaml one line
     */
    record Verbatim(String yaml) implements YamlOut {
        public Verbatim {
            if (yaml.isEmpty() || yaml.lines().count() != 1) {
                throw new IllegalArgumentException("a verbatim scalar is one line of YAML");
            }
        }
    }

    /** A text, quoted only where it has to be. */
    static Text text(String value) {
        return new Text(value, false);
    }

    /** A text in double quotes. */
    static Text quoted(String value) {
        return new Text(value, true);
    }

    /** A whole number. */
    static Verbatim of(long value) {
        return new Verbatim(Long.toString(value));
    }

    /** {@code true} or {@code false}. */
    static Verbatim of(boolean value) {
        return new Verbatim(Boolean.toString(value));
    }

    /** {@code null}. */
    static Verbatim nothing() {
        return new Verbatim("null");
    }

    /** A list with one element a line. */
    static Sequence sequence(List<? extends YamlOut> values) {
        return new Sequence(elements(values), false);
    }

    /** A list on one line, {@code [a, b]}, if its values allow that. */
    static Sequence flow(List<? extends YamlOut> values) {
        return new Sequence(elements(values), true);
    }

    private static List<Element> elements(List<? extends YamlOut> values) {
        return values.stream().map(value -> new Element(List.of(), value)).toList();
    }

    /** Starts a mapping that is built entry by entry. */
    static MappingBuilder mapping() {
        return new MappingBuilder();
    }

    /** Collects the entries of a mapping. */
    final class MappingBuilder {
        private final List<Entry> entries = new ArrayList<>();

        private MappingBuilder() {}

        /** Adds an entry. */
        public MappingBuilder with(String key, YamlOut value) {
            return with(List.of(), key, value);
        }

        /** Adds an entry whose value is a text. */
        public MappingBuilder with(String key, String value) {
            return with(key, text(value));
        }

        /** Adds an entry with comment lines above it. */
        public MappingBuilder with(List<String> comments, String key, YamlOut value) {
            entries.add(new Entry(comments, key, value));
            return this;
        }

        /** The mapping. */
        public Mapping build() {
            return new Mapping(entries);
        }
    }
}
