package dev.rota.sandbox.iam;

import dev.rota.sandbox.service.Wildcard;
import java.util.List;

/**
 * The actions or resources that a statement is about.
 *
 * @param patterns with wildcards
 * @param allButThese whether it is about all that the patterns do not match
 */
record PolicyNames(List<String> patterns, boolean allButThese) {

    PolicyNames {
        patterns = List.copyOf(patterns);
    }

    boolean include(String name) {
        return patterns.stream().anyMatch(pattern -> Wildcard.matches(pattern, name)) != allButThese;
    }

    /** Whether AWS would put values of the request into the patterns. */
    boolean haveVariables() {
        return patterns.stream().anyMatch(pattern -> pattern.contains("${"));
    }
}
