package dev.rota.verify.policy;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** What can be told of a statement's part: it holds, it does not, or nobody here can tell. */
    enum Truth {
        YES,
        NO,
        UNKNOWN;

        static Truth of(boolean holds) {
            return holds ? YES : NO;
        }

        /** Whether all hold: one that does not decides it, whatever is unknown. */
        static Truth all(Collection<Truth> parts) {
            if (parts.contains(NO)) {
                return NO;
            }
            return parts.contains(UNKNOWN) ? UNKNOWN : YES;
        }

        Truth negated() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    /**
     * One line of a statement's conditions.
     *
     * @param operator as it is written, such as {@code ArnLike} or {@code StringEqualsIfExists}
     * @param key what is compared
     * @param values any of which may match; for negated operators, none of which may
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
     *     operators</a>
     */
    record Condition(String operator, String key, List<String> values) {

        private static final String IF_EXISTS = "IfExists";

        /** How a value and what it is compared with match, by operator; what is absent here cannot be told. */
        private static final Map<String, BiPredicate<String, String>> OPERATORS = Map.of(
                "StringEquals", String::equals,
                "StringEqualsIgnoreCase", String::equalsIgnoreCase,
                "StringLike", Wildcards::match,
                "ArnEquals", Wildcards::match,
                "ArnLike", Wildcards::match,
                "Bool", (value, actual) -> value.toLowerCase(Locale.ROOT).equals(actual));

        Condition {
            values = List.copyOf(values);
        }

        Truth holds(Map<String, String> context) {
            String name = operator.endsWith(IF_EXISTS)
                    ? operator.substring(0, operator.length() - IF_EXISTS.length())
                    : operator;
            boolean negated = name.contains("Not");
            @Nullable BiPredicate<String, String> comparison = OPERATORS.get(name.replace("Not", ""));
            @Nullable String actual = context.get(key);
            // A key that the call is not known to carry may still be there. Policy variables stand for such keys.
            if (comparison == null || actual == null || values.stream().anyMatch(value -> value.contains("${"))) {
                return Truth.UNKNOWN;
            }
            Truth any = Truth.of(values.stream().anyMatch(value -> comparison.test(value, actual)));
            return negated ? any.negated() : any;
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(operator, key, String.join(", ", values));
        }
    }
}
