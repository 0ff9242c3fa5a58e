package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.ValueType.ListOf;
import dev.rota.rule.ValueType.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settings as the members of AWS's models, and back, by the table of {@link Settings}. */
public final class AwsMembers {

    private static final Set<String> TAG = Set.of("Key", "Value");

    private AwsMembers() {}

    /** A rule as PutRule takes it. */
    public static JsonObject of(Rule rule) {
        return members(rule.settings(), Settings.HEADER);
    }

    /** A target as PutTargets takes it. */
    public static JsonObject of(EcsTarget target) {
        return members(target.withInputAsText().settings(), Settings.LISTED_TARGET);
    }

    /** What RunTask takes of the settings of a target. */
    public static JsonObject ofRunTask(EcsTarget target) {
        List<Json.Member> members = new ArrayList<>();
        for (Setting key : Settings.TARGET.keys()) {
            Optional<Json> value = key.name().equals(EcsTarget.CONTAINERS)
                    ? target.override()
                            .filter(override -> !override.equals(TaskOverride.NOTHING))
                            .map(TaskOverride::members)
                    : target.settings()
                            .get(key.name())
                            .filter(found -> isSent(found, key))
                            .map(found -> key.isTags() ? tags(found, "key", "value") : found);
            key.runTask().ifPresent(name -> value.ifPresent(present -> members.add(new Json.Member(name, present))));
        }
        return new JsonObject(members);
    }

    /** The rule that an answer tells, which has no targets and no tags. */
    public static Rule rule(JsonObject members) {
        return new Rule(settings(members, Settings.HEADER), List.of());
    }

    /** The target that an answer tells, with its input to the letter. */
    public static EcsTarget target(JsonObject members) {
        return new EcsTarget(settings(members, Settings.LISTED_TARGET));
    }

    /** The members of an answer that have no setting, by their path, such as {@code EcsParameters.NewThing}. */
    public static Set<String> unknownOfRule(JsonObject members) {
        return unknown(members, Settings.HEADER);
    }

    /** The same for a target. */
    public static Set<String> unknownOfTarget(JsonObject members) {
        return unknown(members, Settings.LISTED_TARGET);
    }

    private static JsonObject members(JsonObject settings, Shape shape) {
        Map<String, Json> members = new LinkedHashMap<>();
        Map<String, Map<String, Json>> deeper = new LinkedHashMap<>();
        for (Json.Member setting : settings.members()) {
            Setting key = shape.named(setting.name());
            if (key == null || key.member().isEmpty() || !isSent(setting.value(), key)) {
                continue;
            }
            String path = key.member().get();
            int dot = path.indexOf('.');
            (dot < 0 ? members : deeper.computeIfAbsent(path.substring(0, dot), parent -> new LinkedHashMap<>()))
                    .put(path.substring(dot + 1), member(setting.value(), key));
        }
        deeper.forEach((parent, inside) -> members.put(parent, JsonObject.of(inside)));
        return JsonObject.of(members);
    }

    /** Null is never sent, nor is an empty text that tells ECS nothing. */
    private static boolean isSent(Json value, Setting key) {
        boolean empty = value.equals(Json.of("")) && key.runTask().isPresent();
        return !(value instanceof JsonNull) && !(empty && key.meansNothing(value));
    }

    private static Json member(Json value, Setting key) {
        if (key.isTags()) {
            return tags(value, "Key", "Value");
        } else if (key.type() instanceof Mapping mapping && value instanceof JsonObject object) {
            return members(object, mapping.shape());
        }
        return key.type() instanceof ListOf list && list.element() instanceof Mapping mapping
                ? new JsonArray(value.asElements().stream()
                        .flatMap(element -> element.asObject().stream())
                        .map(element -> (Json) members(element, mapping.shape()))
                        .toList())
                : value;
    }

    private static Json tags(Json value, String key, String text) {
        return new JsonArray(value.asObject().stream()
                .flatMap(tags -> tags.members().stream())
                .map(tag -> (Json) Json.object()
                        .with(key, tag.name())
                        .with(text, tag.value())
                        .build())
                .toList());
    }

    private static JsonObject settings(JsonObject members, Shape shape) {
        List<Json.Member> settings = new ArrayList<>();
        for (Setting key : shape.keys()) {
            key.member()
                    .flatMap(path -> at(members, path))
                    .ifPresent(value -> settings.add(new Json.Member(key.name(), setting(value, key))));
        }
        return new JsonObject(settings);
    }

    private static Optional<Json> at(JsonObject members, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? members.get(path)
                : members.object(path.substring(0, dot)).flatMap(inside -> inside.get(path.substring(dot + 1)));
    }

    private static Json setting(Json value, Setting key) {
        if (key.isTags()) {
            List<Json.Member> tags = new ArrayList<>();
            value.asElements().stream()
                    .flatMap(element -> element.asObject().stream())
                    .forEach(tag -> tags.add(new Json.Member(
                            tag.text("Key").orElse(""),
                            Json.of(tag.text("Value").orElse("")))));
            return new JsonObject(tags);
        } else if (key.type() instanceof Mapping mapping && value instanceof JsonObject object) {
            return settings(object, mapping.shape());
        }
        return key.type() instanceof ListOf list && list.element() instanceof Mapping mapping
                ? new JsonArray(value.asElements().stream()
                        .flatMap(element -> element.asObject().stream())
                        .map(element -> (Json) settings(element, mapping.shape()))
                        .toList())
                : value;
    }

    private static Set<String> unknown(JsonObject members, Shape shape) {
        Set<String> paths = new TreeSet<>();
        collect(members, shape, "", "", paths);
        return paths;
    }

    /**
     * Collects what no row speaks of.
     *
     * @param inside where in the members of the shape the object stands, with a dot at the end
     * @param path where in the answer it stands, with a dot at the end
     */
    private static void collect(JsonObject members, Shape shape, String inside, String path, Set<String> unknown) {
        for (Json.Member member : members.members()) {
            String name = inside + member.name();
            Optional<Setting> key = shape.keys().stream()
                    .filter(row -> row.member().filter(name::equals).isPresent())
                    .findFirst();
            String deeper = path + member.name() + ".";
            if (key.filter(Setting::isTags).isPresent()) {
                objects(member.value())
                        .forEach(tag -> tag.names().stream()
                                .filter(part -> !TAG.contains(part))
                                .forEach(part -> unknown.add(deeper + part)));
            } else if (key.isPresent()) {
                nested(key.get().type())
                        .ifPresent(nested -> objects(member.value())
                                .forEach(object -> collect(object, nested, "", deeper, unknown)));
            } else if (shape.keys().stream()
                    .anyMatch(row -> row.member()
                            .filter(longer -> longer.startsWith(name + "."))
                            .isPresent())) {
                objects(member.value()).forEach(object -> collect(object, shape, name + ".", deeper, unknown));
            } else if (!(member.value() instanceof JsonNull)) {
                unknown.add(path + member.name());
            }
        }
    }

    private static Optional<Shape> nested(ValueType type) {
        if (type instanceof Mapping mapping) {
            return Optional.of(mapping.shape());
        }
        return type instanceof ListOf list ? nested(list.element()) : Optional.empty();
    }

    private static List<JsonObject> objects(Json value) {
        return value instanceof JsonObject object
                ? List.of(object)
                : value.asElements().stream()
                        .flatMap(element -> element.asObject().stream())
                        .toList();
    }
}
