package dev.rota.sandbox.events;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.json.JsonException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What EventBridge sends to ECS for a target.
 *
 * <p>Who started a task reads {@code events-rule/} and the rule's name, cut after 36 characters.
 */
final class TargetStart {

    private static final String STARTED_BY = "events-rule/";
    private static final int LONGEST_STARTED_BY = 36;

    private TargetStart() {}

    /** RunTask's input; empty for a target that is not ECS. */
    static Optional<JsonObject> of(String rule, JsonObject target) {
        return target.object("EcsParameters").map(parameters -> {
            ObjectBuilder input =
                    Json.object().with("cluster", target.text("Arn").orElse(""));
            parameters.members().forEach(member -> add(input, member));
            overrides(target).ifPresent(overrides -> input.with("overrides", overrides));
            return input.with("startedBy", startedBy(rule)).build();
        });
    }

    static String startedBy(String rule) {
        String whole = STARTED_BY + rule;
        return whole.substring(0, Math.min(LONGEST_STARTED_BY, whole.length()));
    }

    private static void add(ObjectBuilder input, Member member) {
        switch (member.name()) {
            case "TaskDefinitionArn" -> input.with("taskDefinition", member.value());
            case "TaskCount" -> input.with("count", member.value());
            case "EnableECSManagedTags" -> input.with("enableECSManagedTags", member.value());
            default -> input.with(small(member.name()), smallDeep(member.value()));
        }
    }

    /** The input, when it is an object: ECS reads it as an override. */
    private static Optional<JsonObject> overrides(JsonObject target) {
        try {
            return target.text("Input")
                    .map(Json::parse)
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Json smallDeep(Json value) {
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Member(small(member.name()), smallDeep(member.value())))
                    .toList());
        }
        if (value instanceof Json.JsonArray array) {
            List<Json> elements =
                    array.elements().stream().map(TargetStart::smallDeep).toList();
            return new Json.JsonArray(elements);
        }
        return value;
    }

    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
