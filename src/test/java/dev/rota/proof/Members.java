package dev.rota.proof;

import dev.rota.rule.Rule;
import dev.rota.rule.TargetInput;
import dev.rota.rule.TaskOverride;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The members of a rule by their records, so that a property knows when its generator forgot one. */
final class Members {

    private Members() {}

    /** Every member that a rule could have. */
    static Set<String> all() {
        Set<String> names = new HashSet<>();
        collectNames(Rule.class, names);
        collectNames(TaskOverride.class, names);
        for (Class<?> input : TargetInput.class.getPermittedSubclasses()) {
            if (input != TargetInput.Overrides.class) {
                collectNames(input, names);
            }
        }
        return names;
    }

    /** Adds the members that a value has: those that are neither absent nor empty. */
    static void collect(Object value, Set<String> seen) {
        if (value instanceof Collection<?> collection) {
            collection.forEach(element -> collect(element, seen));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object member = get(component, record);
                if (isThere(member)) {
                    seen.add(name(record.getClass(), component));
                    collect(member, seen);
                }
            }
            if (value instanceof TargetInput.Text text) {
                text.asOverride().ifPresent(override -> collect(override, seen));
            }
        }
    }

    private static void collectNames(Type type, Set<String> names) {
        if (type instanceof ParameterizedType list) {
            collectNames(list.getActualTypeArguments()[0], names);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                names.add(name(record, component));
                collectNames(component.getGenericType(), names);
            }
        }
    }

    private static boolean isThere(Object member) {
        return member != null
                && !(member instanceof Collection<?> collection && collection.isEmpty())
                && !(member instanceof Map<?, ?> map && map.isEmpty());
    }

    private static String name(Class<?> record, RecordComponent component) {
        return record.getSimpleName() + "." + component.getName();
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a component of a public record can be read", e);
        }
    }
}
