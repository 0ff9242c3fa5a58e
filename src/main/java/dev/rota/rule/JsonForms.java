package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** When two JSON values say the same. */
final class JsonForms {

    private JsonForms() {}

    /**
     * The value with the members of all objects in alphabetical order, which has no meaning in JSON. Members of one name stay in
     * their order, because it decides which of them counts.
     */
    static Json sorted(Json value) {
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(member.name(), sorted(member.value())))
                    .sorted(Comparator.comparing(Json.Member::name))
                    .toList());
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.elements().stream().map(JsonForms::sorted).toList());
        }
        return value;
    }

    /** The names of one object's members, then those that only the other has. */
    static Set<String> unitedNames(JsonObject one, JsonObject other) {
        Set<String> names = new LinkedHashSet<>(one.names());
        names.addAll(other.names());
        return names;
    }

    /** Whether two objects have the same settings, when an absent, a null and an empty member are the same. */
    static boolean sameSettings(JsonObject one, JsonObject other) {
        return sorted(withoutEmptyMembers(one)).equals(sorted(withoutEmptyMembers(other)));
    }

    private static Json withoutEmptyMembers(Json value) {
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(member.name(), withoutEmptyMembers(member.value())))
                    .filter(member -> !isEmpty(member.value()))
                    .toList());
        }
        if (value instanceof JsonArray array) {
            List<Json> elements = array.elements().stream()
                    .map(JsonForms::withoutEmptyMembers)
                    .toList();
            return new JsonArray(elements);
        }
        return value;
    }

    private static boolean isEmpty(Json value) {
        return value instanceof JsonNull
                || (value instanceof JsonObject object && object.members().isEmpty())
                || (value instanceof JsonArray array && array.elements().isEmpty());
    }
}
