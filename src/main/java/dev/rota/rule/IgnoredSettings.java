package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.Setting.Alternative;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settings that someone else looks after: in a tree of canonical keys they get the values that they have in another.
 *
 * <p>AWS has one input where a file has five keys, and takes a launch type or capacity providers but not both. There, what is kept
 * may leave no room for what the file says beside it; what is kept wins.
 */
final class IgnoredSettings {

    private static final Set<String> OVERRIDES =
            Settings.TARGET.names(key -> is(Alternative.INPUT, key) && !key.isWholeAlternative());
    private static final Set<String> OTHER_INPUTS =
            Settings.TARGET.names(key -> is(Alternative.INPUT, key) && key.isWholeAlternative());
    private static final Set<String> CAPACITY = Settings.TARGET.names(key -> is(Alternative.CAPACITY, key));

    private final Set<String> keys;

    /** Overrides are spelled out where they are compared, so the input that AWS has of them is theirs as well. */
    IgnoredSettings(Set<String> keys) {
        Set<String> all = new LinkedHashSet<>(keys);
        if (keys.contains("input")) {
            all.addAll(OVERRIDES);
        }
        this.keys = all;
    }

    /** The tree of a rule with the ignored settings of another; targets are matched by id. */
    JsonObject in(JsonObject rule, JsonObject other) {
        List<Json.Member> members = new ArrayList<>();
        for (String name : unitedNames(rule, other)) {
            Optional<Json> value = name.equals("targets")
                    ? Optional.of(targets(rule, other))
                    : (keys.contains(name) ? other : rule).get(name);
            value.ifPresent(present -> members.add(new Json.Member(name, present)));
        }
        return new JsonObject(members);
    }

    private Json targets(JsonObject rule, JsonObject other) {
        List<JsonObject> others = other.objects("targets");
        return new JsonArray(rule.objects("targets").stream()
                .map(target -> (Json) others.stream()
                        .filter(candidate -> candidate.text("id").equals(target.text("id")))
                        .findFirst()
                        .map(match -> inTarget(target, match))
                        .orElse(target))
                .toList());
    }

    /** The names of one object's members, then those that only the other has. */
    private static Set<String> unitedNames(JsonObject one, JsonObject other) {
        Set<String> names = new LinkedHashSet<>(one.names());
        names.addAll(other.names());
        return names;
    }

    private JsonObject inTarget(JsonObject target, JsonObject other) {
        List<Json.Member> members = new ArrayList<>();
        for (String name : unitedNames(target, other)) {
            if (!isInput(name)) {
                (keys.contains(name) ? other : target)
                        .get(name)
                        .ifPresent(value -> members.add(new Json.Member(name, value)));
            }
        }
        boolean bothCapacities = members.stream()
                        .map(Json.Member::name)
                        .filter(CAPACITY::contains)
                        .count()
                == CAPACITY.size();
        if (bothCapacities) {
            members.removeIf(member -> CAPACITY.contains(member.name()) && !keys.contains(member.name()));
        }
        members.addAll(input(inputs(target), inputs(other)));
        return new JsonObject(members);
    }

    private List<Json.Member> input(List<Json.Member> target, List<Json.Member> other) {
        if (keys.stream().noneMatch(IgnoredSettings::isInput)) {
            return target;
        }
        List<Json.Member> managed = without(target, keys);
        if (anyIn(other, OTHER_INPUTS) || anyIn(managed, OTHER_INPUTS)) {
            return managed.isEmpty() || holdsIgnored(other) ? other : managed;
        }
        if (managed.isEmpty() && keys.contains("input")) {
            return other;
        }
        List<Json.Member> merged = new ArrayList<>(managed);
        other.stream().filter(member -> keys.contains(member.name())).forEach(merged::add);
        return merged;
    }

    /** Whether an input holds an ignored setting, or, being text that nobody understood, may hold one. */
    private boolean holdsIgnored(List<Json.Member> input) {
        boolean text = input.stream().anyMatch(member -> member.name().equals("input"));
        return anyIn(input, keys) || (text && keys.stream().anyMatch(OVERRIDES::contains));
    }

    private static List<Json.Member> inputs(JsonObject target) {
        return target.members().stream()
                .filter(member -> isInput(member.name()))
                .toList();
    }

    private static List<Json.Member> without(List<Json.Member> members, Set<String> names) {
        return members.stream().filter(member -> !names.contains(member.name())).toList();
    }

    private static boolean anyIn(List<Json.Member> members, Set<String> names) {
        return members.stream().anyMatch(member -> names.contains(member.name()));
    }

    private static boolean is(Alternative alternative, Setting key) {
        return key.alternative().equals(Optional.of(alternative));
    }

    private static boolean isInput(String name) {
        return OVERRIDES.contains(name) || OTHER_INPUTS.contains(name);
    }
}
