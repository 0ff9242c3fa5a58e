package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import java.util.Map;

/**
 * Which members the JSON of a task override may have, and which of them are lists or objects: an empty value says nothing but its
 * type, so it can only be told here whether it is what ECS means or something else that has to be kept.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html">TaskOverride</a>
 */
final class OverrideMembers {

    /** A value that has no members, so that it cannot be empty. */
    private static final Type PLAIN = new Type(Kind.PLAIN, Map.of());

    private static final Type PLAIN_LIST = new Type(Kind.LIST, Map.of());

    private static final Map<String, Type> CONTAINER = Map.of(
            "name", PLAIN,
            "command", PLAIN_LIST,
            "environment", listOf("name", "value"),
            "environmentFiles", listOf("value", "type"),
            "cpu", PLAIN,
            "memory", PLAIN,
            "memoryReservation", PLAIN,
            "resourceRequirements", listOf("value", "type"));

    private static final Map<String, Type> TASK = Map.of(
            "containerOverrides", new Type(Kind.LIST, CONTAINER),
            "cpu", PLAIN,
            "memory", PLAIN,
            "taskRoleArn", PLAIN,
            "executionRoleArn", PLAIN,
            "ephemeralStorage", new Type(Kind.OBJECT, Map.of("sizeInGiB", PLAIN)),
            "inferenceAcceleratorOverrides", listOf("deviceName", "deviceType"));

    private OverrideMembers() {}

    private enum Kind {
        PLAIN,
        LIST,
        OBJECT
    }

    /** What a member is, and the members of the objects in it. */
    private record Type(Kind kind, Map<String, Type> members) {}

    private static Type listOf(String first, String second) {
        return new Type(Kind.LIST, Map.of(first, PLAIN, second, PLAIN));
    }

    /** Whether an object has no other members than those of a task override, each a list or an object where that has one. */
    static boolean areIn(JsonObject override) {
        return allFit(override, TASK);
    }

    private static boolean allFit(JsonObject object, Map<String, Type> members) {
        return object.members().stream().allMatch(member -> {
            Type type = members.get(member.name());
            return type != null && (member.value() instanceof JsonNull || fits(member.value(), type));
        });
    }

    private static boolean fits(Json value, Type type) {
        return switch (type.kind()) {
            case PLAIN -> !(value instanceof JsonArray) && !(value instanceof JsonObject);
            case OBJECT -> value instanceof JsonObject object && allFit(object, type.members());
            case LIST ->
                value instanceof JsonArray array
                        && array.elements().stream()
                                .allMatch(element ->
                                        !(element instanceof JsonObject object) || allFit(object, type.members()));
        };
    }
}
