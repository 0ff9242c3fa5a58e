package dev.rota.verify.policy;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One statement of a policy, read as far as it is asked about. */
final class Statement {

    private final JsonObject json;

    Statement(JsonObject json) {
        this.json = json;
    }

    boolean allows() {
        return json.get("Effect").equals(Optional.of(Json.of("Allow")));
    }

    /** Whether it is about this caller, action and resource, whatever its conditions. */
    Truth concerns(Access access) {
        return Truth.all(List.of(
                principal(access),
                among("Action", pattern -> Wildcards.matchAction(pattern, access.action())),
                among("Resource", pattern -> Wildcards.match(pattern, access.resource()))));
    }

    /** Whether all its conditions hold. */
    Truth conditions(Access access) {
        return Truth.all(conditions().stream()
                .map(condition -> condition.holds(access.context()))
                .toList());
    }

    /** The conditions of which this can be told. */
    List<Condition> conditionsThatAre(Truth truth, Access access) {
        return conditions().stream()
                .filter(condition -> condition.holds(access.context()) == truth)
                .toList();
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (json.get("Condition").orElse(null) instanceof JsonObject operators) {
            operators.members().forEach(operator -> {
                if (operator.value() instanceof JsonObject keys) {
                    keys.members()
                            .forEach(key ->
                                    conditions.add(new Condition(operator.name(), key.name(), texts(key.value()))));
                }
            });
        }
        return conditions;
    }

    private Truth principal(Access access) {
        if (json.get("NotPrincipal").isPresent()) {
            return Truth.UNKNOWN;
        }
        Json principal = json.get("Principal").orElse(Json.of("*"));
        if (principal instanceof JsonObject kinds) {
            List<String> services = kinds.get("Service").map(Statement::texts).orElse(List.of());
            List<String> everyone = kinds.get("AWS").map(Statement::texts).orElse(List.of());
            return Truth.of(services.contains(access.service()) || everyone.contains("*"));
        }
        return Truth.of(texts(principal).contains("*"));
    }

    /** Whether something is among what the statement names, or not among what it excepts. */
    private Truth among(String member, Predicate<String> matches) {
        Optional<Json> named = json.get(member);
        if (named.isPresent()) {
            return Truth.of(texts(named.get()).stream().anyMatch(matches));
        }
        return Truth.of(json.get("Not" + member)
                .map(excepted -> texts(excepted).stream().noneMatch(matches))
                .orElse(true));
    }

    /** A list, or the one thing that stands in place of a list. */
    private static List<String> texts(Json value) {
        if (value instanceof JsonArray array) {
            return array.elements().stream()
                    .flatMap(element -> texts(element).stream())
                    .toList();
        }
        if (value instanceof JsonBoolean flag) {
            return List.of(Boolean.toString(flag.value()));
        }
        return value instanceof JsonString text ? List.of(text.value()) : List.of();
    }
}
