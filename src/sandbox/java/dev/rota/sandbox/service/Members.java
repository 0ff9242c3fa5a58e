package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and replaces members of JSON objects. A member of another type than asked for counts as absent. */
public final class Members {

    private Members() {}

    /** A member that is a string. */
    public static Optional<String> text(JsonObject object, String name) {
        return object.get(name).flatMap(Members::text);
    }

    /** A member that is a string, or {@code ""}. */
    public static String textOrEmpty(JsonObject object, String name) {
        return text(object, name).orElse("");
    }

    /** A member that is a whole number. */
    public static Optional<Integer> number(JsonObject object, String name) {
        return object.get(name).filter(JsonNumber.class::isInstance).map(value ->
                (int) Double.parseDouble(((JsonNumber) value).text()));
    }

    /** Whether a member is {@code true}. */
    public static boolean flag(JsonObject object, String name) {
        return object.get(name).filter(new JsonBoolean(true)::equals).isPresent();
    }

    /** The elements of a member that is an array; none when it is absent. */
    public static List<Json> list(JsonObject object, String name) {
        return object.get(name)
                .filter(JsonArray.class::isInstance)
                .map(value -> ((JsonArray) value).elements())
                .orElse(List.of());
    }

    /** The objects in a member that is an array. */
    public static List<JsonObject> objects(JsonObject object, String name) {
        return list(object, name).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The strings in a member that is an array. */
    public static List<String> texts(JsonObject object, String name) {
        return list(object, name).stream()
                .flatMap(value -> text(value).stream())
                .toList();
    }

    /** A member that is an object. */
    public static Optional<JsonObject> object(JsonObject object, String name) {
        return object.get(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** The object with a member replaced where it stands, or added at the end. */
    public static JsonObject with(JsonObject object, String name, Json value) {
        if (object.get(name).isEmpty()) {
            List<Member> members = new ArrayList<>(object.members());
            members.add(new Member(name, value));
            return new JsonObject(members);
        }
        return new JsonObject(object.members().stream()
                .map(member -> member.name().equals(name) ? new Member(name, value) : member)
                .toList());
    }

    /** The object with a string member replaced or added. */
    public static JsonObject with(JsonObject object, String name, String value) {
        return with(object, name, Json.of(value));
    }

    /** The object with a list replaced or added; an empty list is not there at all. */
    public static JsonObject withList(JsonObject object, String name, JsonArray list) {
        return list.elements().isEmpty() ? without(object, name) : with(object, name, list);
    }

    /** The object without some members. */
    public static JsonObject without(JsonObject object, String... names) {
        Set<String> gone = Set.of(names);
        return new JsonObject(object.members().stream()
                .filter(member -> !gone.contains(member.name()))
                .toList());
    }

    /** The object with only these members. */
    public static JsonObject only(JsonObject object, Set<String> names) {
        return new JsonObject(object.members().stream()
                .filter(member -> names.contains(member.name()))
                .toList());
    }

    /** The value without members that are {@code null}: AWS takes them for absent. */
    public static Json withoutNulls(Json value) {
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .filter(member -> !(member.value() instanceof JsonNull))
                    .map(member -> new Member(member.name(), withoutNulls(member.value())))
                    .toList());
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.elements().stream().map(Members::withoutNulls).toList());
        }
        return value;
    }

    /** An array of values. */
    public static JsonArray array(List<? extends Json> values) {
        return new JsonArray(List.copyOf(values));
    }

    private static Optional<String> text(Json value) {
        return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }
}
