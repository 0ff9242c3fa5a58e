package dev.rota.verify.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

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
        String name =
                operator.endsWith(IF_EXISTS) ? operator.substring(0, operator.length() - IF_EXISTS.length()) : operator;
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
