package dev.rota.proof;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.Rule;
import dev.rota.rule.Setting;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType;
import java.util.HashSet;
import java.util.Set;

/** The settings of a rule by the table, so that a property knows when its generator forgot one. */
final class Members {

    private Members() {}

    /** Every setting that a live rule could have; one that is spelled out is an override in its input. */
    static Set<String> all() {
        Set<String> names = new HashSet<>();
        collectNames(Settings.HEADER, names);
        collectNames(Settings.LISTED_TARGET.only("target", key -> key.member().isPresent()), names);
        collectNames(Settings.OVERRIDE, names);
        return names;
    }

    /** Adds the settings that a rule has. */
    static void collect(Rule rule, Set<String> seen) {
        collect(rule.settings(), Settings.HEADER, seen);
        rule.targets().forEach(target -> {
            collect(target.settings(), Settings.LISTED_TARGET, seen);
            target.override().ifPresent(override -> collect(override.members(), Settings.OVERRIDE, seen));
        });
    }

    private static void collect(JsonObject settings, Shape shape, Set<String> seen) {
        for (Json.Member member : settings.members()) {
            Setting key = shape.key(member.name()).orElseThrow();
            seen.add(shape.name() + "." + key.name());
            nested(key.type(), member.value(), seen);
        }
    }

    private static void nested(ValueType type, Json value, Set<String> seen) {
        if (type instanceof ValueType.Mapping mapping && value instanceof JsonObject object) {
            collect(object, mapping.shape(), seen);
        } else if (type instanceof ValueType.ListOf list) {
            value.asElements().forEach(element -> nested(list.element(), element, seen));
        }
    }

    private static void collectNames(Shape shape, Set<String> names) {
        for (Setting key : shape.keys()) {
            names.add(shape.name() + "." + key.name());
            nestedNames(key.type(), names);
        }
    }

    private static void nestedNames(ValueType type, Set<String> names) {
        if (type instanceof ValueType.Mapping mapping) {
            collectNames(mapping.shape(), names);
        } else if (type instanceof ValueType.ListOf list) {
            nestedNames(list.element(), names);
        }
    }
}
