package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonString;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A string.
 *
 * @param values the only ones allowed; none means that all are
 */
record TextShape(int shortest, int longest, Pattern pattern, List<String> values) implements InputShape {

    TextShape {
        values = List.copyOf(values);
    }

    @Override
    public void check(Json value, String path, List<String> violations) {
        if (!(value instanceof JsonString string)) {
            throw Constraint.wrongType(path, "a string");
        }
        String text = string.value();
        if (text.length() < shortest) {
            violations.add(
                    Constraint.broken(text, path, "Member must have length greater than or equal to " + shortest));
        }
        if (text.length() > longest) {
            violations.add(Constraint.broken(text, path, "Member must have length less than or equal to " + longest));
        }
        if (!pattern.matcher(text).matches()) {
            violations.add(Constraint.broken(text, path, "Member must satisfy regular expression pattern: " + pattern));
        }
        if (!values.isEmpty() && !values.contains(text)) {
            violations.add(Constraint.broken(text, path, "Member must satisfy enum value set: " + values));
        }
    }
}
