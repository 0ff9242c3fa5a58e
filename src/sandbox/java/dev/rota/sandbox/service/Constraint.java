package dev.rota.sandbox.service;

import dev.rota.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences in which AWS says that a request breaks its service model. */
final class Constraint {

    private Constraint() {}

    /** All that is wrong with an input, in one sentence; empty when nothing is. */
    static Optional<String> check(InputShape shape, Json input) {
        List<String> violations = new ArrayList<>();
        shape.check(input, "", violations);
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        int count = violations.size();
        return Optional.of(
                count + " validation error" + (count == 1 ? "" : "s") + " detected: " + String.join("; ", violations));
    }

    static String broken(String value, String path, String constraint) {
        return "Value '" + value + "' at '" + path + "' failed to satisfy constraint: " + constraint;
    }

    static String missing(String path) {
        return "Value null at '" + path + "' failed to satisfy constraint: Member must not be null";
    }

    static AwsException wrongType(String path, String wanted) {
        return new AwsException("SerializationException", "The value at '" + path + "' should be " + wanted + ".");
    }

    /** AWS names members in these sentences with a small first letter, as its servers do inside. */
    static String memberName(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
