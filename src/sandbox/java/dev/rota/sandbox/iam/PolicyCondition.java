package dev.rota.sandbox.iam;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import java.util.List;
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
        throw PolicyDocument.syntax();
    }

    /**
     * Whether a request satisfies it.
     *
     * @throws dev.rota.sandbox.service.AwsException when the sandbox lacks the operator
     */
    boolean holds(RequestContext context) {
        boolean anyValue = operator.startsWith(ANY_VALUE);
        boolean ifExists = operator.endsWith(IF_EXISTS);
        String plain = operator.substring(
                anyValue ? ANY_VALUE.length() : 0, operator.length() - (ifExists ? IF_EXISTS.length() : 0));
        ConditionOperator comparison = ConditionOperator.of(plain, operator);
        if (values.stream().anyMatch(value -> value.contains("${"))) {
            throw PolicyEvaluation.lacking("policy variables such as those in the condition " + operator);
        }
        if (!context.has(key)) {
            return ifExists || (comparison.negated() && !anyValue);
        }
        Stream<String> given = context.values(key).stream();
        boolean allOf = comparison.negated() && !anyValue;
        return allOf
                ? given.allMatch(value -> comparison.holds(value, values))
                : given.anyMatch(value -> comparison.holds(value, values));
    }
}
