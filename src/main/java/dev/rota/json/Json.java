package dev.rota.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A JSON value. Two values are equal when they are the same text up to white space. */
public sealed interface Json {

    /** An object; members stand in the order they were written in, and a name may stand more than once. */
    record JsonObject(List<Member> members) implements Json {

        public JsonObject {
            members = List.copyOf(members);
        }

        /** An object with the entries of a map, in the map's order. */
        public static JsonObject of(Map<String, ? extends Json> entries) {
            return new JsonObject(entries.entrySet().stream()
                    .map(entry -> new Member(entry.getKey(), entry.getValue()))
                    .toList());
        }

        /** The value of the last member of this name, as JavaScript's own parser takes it. */
        public Optional<Json> get(String name) {
            for (int i = members.size() - 1; i >= 0; i--) {
                if (members.get(i).name().equals(name)) {
                    return Optional.of(members.get(i).value());
                }
            }
            return Optional.empty();
        }

        /** The text of this name; absent as well where another type stands. */
        public Optional<String> text(String name) {
            return get(name).flatMap(Json::asText);
        }

        /** The whole number of this name, when it is one and fits into 32 bits. */
        public Optional<Integer> integer(String name) {
            return get(name).flatMap(Json::asInteger);
        }

        /** The boolean of this name; absent as well where another type stands. */
        public Optional<Boolean> bool(String name) {
            return get(name)
                    .flatMap(value ->
                            value instanceof JsonBoolean bool ? Optional.of(bool.value()) : Optional.<Boolean>empty());
        }

        /** The object of this name; absent as well where another type stands. */
        public Optional<JsonObject> object(String name) {
            return get(name).flatMap(Json::asObject);
        }

        /** The elements of the array of this name; none where another type stands. */
        public List<Json> elements(String name) {
            return get(name).map(Json::asElements).orElse(List.of());
        }

        /** The elements of the array of this name that are texts. */
        public List<String> texts(String name) {
            return elements(name).stream()
                    .flatMap(element -> element.asText().stream())
                    .toList();
        }

        /** The elements of the array of this name that are objects. */
        public List<JsonObject> objects(String name) {
            return elements(name).stream()
                    .flatMap(element -> element.asObject().stream())
                    .toList();
        }

        /** The members that are texts, in order. */
        public Map<String, String> textMembers() {
            Map<String, String> texts = new LinkedHashMap<>();
            members.forEach(member -> member.value().asText().ifPresent(text -> texts.put(member.name(), text)));
            return texts;
        }

        /** The object with a member replaced where it stands, or added at the end. */
        public JsonObject with(String name, Json value) {
            if (get(name).isEmpty()) {
                List<Member> more = new ArrayList<>(members);
                more.add(new Member(name, value));
                return new JsonObject(more);
            }
            return new JsonObject(members.stream()
                    .map(member -> member.name().equals(name) ? new Member(name, value) : member)
                    .toList());
        }

        /** The object with a string member replaced or added. */
        public JsonObject with(String name, String value) {
            return with(name, Json.of(value));
        }

        /** The object with an array replaced or added; an empty array is left out altogether. */
        public JsonObject withElements(String name, List<? extends Json> elements) {
            return elements.isEmpty() ? without(name) : with(name, Json.array(elements));
        }

        /** The object without some members. */
        public JsonObject without(String... names) {
            Set<String> gone = Set.of(names);
            return only(name -> !gone.contains(name));
        }

        /** The object with the members whose names are wanted. */
        public JsonObject only(Predicate<String> wanted) {
            return new JsonObject(members.stream()
                    .filter(member -> wanted.test(member.name()))
                    .toList());
        }

        /** The names, each once, in the order of their first appearance. */
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            members.forEach(member -> names.add(member.name()));
            return names;
        }

        /** Whether a name stands more than once. */
        public boolean hasDuplicates() {
            return names().size() < members.size();
        }
    }

    /** A member of an object. */
    record Member(String name, Json value) {}

    /** An array. */
    record JsonArray(List<Json> elements) implements Json {
        public JsonArray {
            elements = List.copyOf(elements);
        }
    }

    /** A string. */
    record JsonString(String value) implements Json {}

    /**
     * A number, as it was spelled: {@code 1.0} and {@code 1} are different texts of the same number.
     *
     * @param text a number by JSON's grammar
     */
    record JsonNumber(String text) implements Json {}

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value) implements Json {}

    /** {@code null}. */
    record JsonNull() implements Json {}

    /** The string value. */
    static Json of(String value) {
        return new JsonString(value);
    }

    /** The whole number. */
    static Json of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /** {@code true} or {@code false}. */
    static Json of(boolean value) {
        return new JsonBoolean(value);
    }

    /** The array of some strings. */
    static Json of(List<String> values) {
        return new JsonArray(values.stream().map(Json::of).toList());
    }

    /** The array of some values. */
    static JsonArray array(List<? extends Json> values) {
        return new JsonArray(List.copyOf(values));
    }

    /** Starts an object that is built member by member. */
    static ObjectBuilder object() {
        return new ObjectBuilder();
    }

    /**
     * Reads a text that is one JSON value.
     *
     * @throws JsonException when it is not
     */
    static Json parse(String text) {
        return JsonReader.read(text);
    }

    /** The value as an object, when it is one. */
    default Optional<JsonObject> asObject() {
        return this instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The value as a text, when it is a string. */
    default Optional<String> asText() {
        return this instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** The value as a whole number, when it is one and fits into 32 bits. */
    default Optional<Integer> asInteger() {
        if (this instanceof JsonNumber number && number.text().matches("-?[0-9]{1,10}")) {
            long whole = Long.parseLong(number.text());
            return whole == (int) whole ? Optional.of((int) whole) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The elements of an array; none when the value is no array. */
    default List<Json> asElements() {
        return this instanceof JsonArray array ? array.elements() : List.of();
    }

    /** How the value reads where text is expected: a string as it is, anything else as JSON. */
    default String plain() {
        return this instanceof JsonString string ? string.value() : compact();
    }

    /** The value on one line, without white space. */
    default String compact() {
        return JsonWriter.compact(this);
    }

    /** The value over several lines, indented by two spaces, without a line end at the end. */
    default String pretty() {
        return JsonWriter.pretty(this);
    }

    /** The same as a document of its own, with a line end, in which nothing steers a terminal or a CI system that shows it. */
    default String document() {
        return JsonWriter.document(this);
    }

    /** Collects the members of an object. */
    final class ObjectBuilder {
        private final List<Member> members = new ArrayList<>();

        private ObjectBuilder() {}

        /** Adds a member. */
        public ObjectBuilder with(String name, Json value) {
            members.add(new Member(name, value));
            return this;
        }

        /** Adds a string member. */
        public ObjectBuilder with(String name, String value) {
            return with(name, Json.of(value));
        }

        /** Adds a whole number. */
        public ObjectBuilder with(String name, long value) {
            return with(name, Json.of(value));
        }

        /** Adds {@code true} or {@code false}. */
        public ObjectBuilder with(String name, boolean value) {
            return with(name, Json.of(value));
        }

        /** Adds a member when there is something to add. */
        public ObjectBuilder withOptional(String name, Optional<? extends Json> value) {
            value.ifPresent(present -> with(name, present));
            return this;
        }

        /** Adds a string member when there is a text to add. */
        public ObjectBuilder withText(String name, Optional<String> text) {
            return withOptional(name, text.map(Json::of));
        }

        /** Adds an array with one element for each of some things. */
        public <T> ObjectBuilder withEach(String name, Collection<T> things, Function<T, ? extends Json> element) {
            return with(name, new JsonArray(things.stream().<Json>map(element).toList()));
        }

        /** The object as a document of its own: over several lines, with a line end. */
        public String document() {
            return build().document();
        }

        /** The object. */
        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
