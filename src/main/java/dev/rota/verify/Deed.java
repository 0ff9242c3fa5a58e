package dev.rota.verify;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a role would do.
 *
 * @param role the role's ARN
 * @param actions what it would do, such as {@code ecs:RunTask}; all of them have to be allowed
 * @param context what IAM is told of the circumstances, by condition key
 * @param resource to what
 */
public record Deed(String role, List<String> actions, Map<String, String> context, String resource) {

    public Deed {
        actions = List.copyOf(actions);
        context = Collections.unmodifiableMap(new TreeMap<>(context));
    }

    static Deed of(String role, String action, String resource) {
        return new Deed(role, List.of(action), Map.of(), resource);
    }

    Deed when(String key, String value) {
        Map<String, String> more = new TreeMap<>(context);
        more.put(key, value);
        return new Deed(role, actions, more, resource);
    }

    Deed on(String other) {
        return new Deed(role, actions, context, other);
    }
}
