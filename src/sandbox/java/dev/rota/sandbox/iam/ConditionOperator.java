package dev.rota.sandbox.iam;

import dev.rota.sandbox.service.Wildcard;
import java.util.Arrays;
import java.util.List;

/** How a condition compares a value of a request with those of a policy. */
enum ConditionOperator {
    STRING_EQUALS("StringEquals", Likeness.SAME, false),
    STRING_NOT_EQUALS("StringNotEquals", Likeness.SAME, true),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Likeness.SAME_BUT_CASE, false),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", Likeness.SAME_BUT_CASE, true),
    STRING_LIKE("StringLike", Likeness.PATTERN, false),
    STRING_NOT_LIKE("StringNotLike", Likeness.PATTERN, true),
    ARN_EQUALS("ArnEquals", Likeness.ARN_PATTERN, false),
    ARN_NOT_EQUALS("ArnNotEquals", Likeness.ARN_PATTERN, true),
    ARN_LIKE("ArnLike", Likeness.ARN_PATTERN, false),
    ARN_NOT_LIKE("ArnNotLike", Likeness.ARN_PATTERN, true),
    BOOL("Bool", Likeness.SAME_BUT_CASE, false);

    private static final int PARTS_OF_ARN = 6;

    private final String spelling;
    private final Likeness likeness;
    private final boolean negated;

    ConditionOperator(String spelling, Likeness likeness, boolean negated) {
        this.spelling = spelling;
        this.likeness = likeness;
        this.negated = negated;
    }

    /** The operator of a name without what may stand around it; {@code written} is the whole. */
    static ConditionOperator of(String name, String written) {
        return Arrays.stream(values())
                .filter(operator -> operator.spelling.equals(name))
                .findFirst()
                .orElseThrow(() -> PolicyEvaluation.lacking("the condition operator " + written));
    }

    /** Whether it holds for values that are different; such one holds for an absent key too. */
    boolean negated() {
        return negated;
    }

    boolean holds(String value, List<String> patterns) {
        return patterns.stream().anyMatch(pattern -> likeness.holds(value, pattern)) != negated;
    }

    /** How alike a value and a pattern must be. */
    private enum Likeness {
        SAME,
        SAME_BUT_CASE,
        PATTERN,
        ARN_PATTERN;

        boolean holds(String value, String pattern) {
            return switch (this) {
                case SAME -> value.equals(pattern);
                case SAME_BUT_CASE -> value.equalsIgnoreCase(pattern);
                case PATTERN -> Wildcard.matches(pattern, value);
                case ARN_PATTERN -> arnMatches(value, pattern);
            };
        }
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
}
