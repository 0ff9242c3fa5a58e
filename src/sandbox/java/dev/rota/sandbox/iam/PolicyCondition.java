package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import dev.rota.sandbox.service.Wildcard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A condition of a statement: an operator, a key of the request's context and the values that satisfy it.
 *
 * @param operator as the policy writes it, such as {@code ForAnyValue:StringLikeIfExists}; it may be one that the sandbox lacks
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">condition
 *     operators</a>
 */
record PolicyCondition(String operator, String key, List<String> values) {

    private static final String ANY_VALUE = "ForAnyValue:";
    private static final String IF_EXISTS = "IfExists";
    private static final String NOT = "Not";
    private static final int PARTS_OF_ARN = 6;

    /** How a value of the request is compared with one of the policy. */
    private static final Map<String, BiPredicate<String, String>> COMPARISONS = Map.of(
            "StringEquals", String::equals,
            "StringEqualsIgnoreCase", String::equalsIgnoreCase,
            "StringLike", (value, pattern) -> Wildcard.matches(pattern, value),
            "ArnEquals", PolicyCondition::arnMatches,
            "ArnLike", PolicyCondition::arnMatches,
            "Bool", String::equalsIgnoreCase);

    PolicyCondition {
        values = List.copyOf(values);
    }

    static PolicyCondition of(String operator, Member key) {
        Stream<Json> values =
                key.value() instanceof JsonArray array ? array.elements().stream() : Stream.of(key.value());
        return new PolicyCondition(
                operator, key.name(), values.map(PolicyCondition::text).toList());
    }

    private static String text(Json value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonBoolean flag) {
            return Boolean.toString(flag.value());
        }
        if (value instanceof JsonNumber number) {
            return number.text();
        }
        throw PolicyDocument.syntaxError();
    }

    /**
     * Whether a request satisfies it. An operator that is negated holds for an absent key too.
     *
     * @throws dev.rota.sandbox.service.AwsException when the sandbox lacks the operator
     */
    boolean holds(RequestContext context) {
        boolean anyValue = operator.startsWith(ANY_VALUE);
        boolean ifExists = operator.endsWith(IF_EXISTS);
        String plain = operator.substring(
                anyValue ? ANY_VALUE.length() : 0, operator.length() - (ifExists ? IF_EXISTS.length() : 0));
        boolean negated = plain.contains(NOT);
        BiPredicate<String, String> comparison = COMPARISONS.get(plain.replaceFirst("(?<=String|Arn)" + NOT, ""));
        if (comparison == null) {
            throw Iam.lacking("the condition operator " + operator);
        }
        if (values.stream().anyMatch(value -> value.contains("${"))) {
            throw Iam.lacking("policy variables such as those in the condition " + operator);
        }
        boolean allOf = negated && !anyValue;
        if (!context.has(key)) {
            return ifExists || allOf;
        }
        Stream<Boolean> each = context.values(key).stream()
                .map(value -> values.stream().anyMatch(pattern -> comparison.test(value, pattern)) != negated);
        return allOf ? each.allMatch(holds -> holds) : each.anyMatch(holds -> holds);
    }

    /** The parts between colons are compared one by one: a wildcard does not reach over a colon before the sixth. */
    private static boolean arnMatches(String value, String pattern) {
        String[] parts = value.split(":", PARTS_OF_ARN);
        String[] patterns = pattern.split(":", PARTS_OF_ARN);
        if (parts.length != PARTS_OF_ARN || patterns.length != PARTS_OF_ARN) {
            return false;
        }
        for (int i = 0; i < PARTS_OF_ARN; i++) {
            if (!Wildcard.matches(patterns[i], parts[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a request says of itself, for conditions to look at.
     *
     * @param entries values by key in small letters, for the case of a key does not matter
     */
    record RequestContext(Map<String, List<String>> entries) {

        RequestContext {
            entries = Map.copyOf(entries);
        }

        /** The context of SimulatePrincipalPolicy's {@code ContextEntries}. */
        static RequestContext of(List<JsonObject> contextEntries) {
            Map<String, List<String>> entries = new TreeMap<>();
            for (JsonObject entry : contextEntries) {
                String key = entry.text("ContextKeyName").orElse("");
                entries.put(key.toLowerCase(Locale.ROOT), entry.texts("ContextKeyValues"));
            }
            return new RequestContext(entries);
        }

        boolean has(String key) {
            return entries.containsKey(key.toLowerCase(Locale.ROOT));
        }

        List<String> values(String key) {
            return entries.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
        }
    }
}
