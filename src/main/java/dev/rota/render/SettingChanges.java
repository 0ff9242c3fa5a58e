package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.plan.Change;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.Home;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which settings of a rule differ, in words for people.
 *
 * @param names the settings that differ, as paths such as {@code containerOverrides[app].command}
 * @param removed how many live settings are gone afterwards
 */
record SettingChanges(List<String> names, int removed) {

    /** What tells the elements of a list apart, the first that an element has. */
    private static final List<String> IDENTITIES = List.of("id", "name", "capacityProvider", "key");

    static SettingChanges of(Change change, Home home) {
        boolean single = Stream.concat(change.before().stream(), change.after().stream())
                .allMatch(rule -> rule.targets().size() <= 1);
        Map<String, String> before = settings(change.before(), home, single);
        Map<String, String> after = settings(change.after(), home, single);
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        Set<String> names = new LinkedHashSet<>();
        int removed = 0;
        for (String path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                // Whoever reads that an element came or went need not read what is in it.
                if (names.stream().noneMatch(name -> name.endsWith("]") && path.startsWith(name))) {
                    names.add(path);
                    removed += after.containsKey(path) ? 0 : 1;
                }
            }
        }
        return new SettingChanges(List.copyOf(names), removed);
    }

    private static Map<String, String> settings(Optional<Rule> rule, Home home, boolean single) {
        Map<String, String> settings = new LinkedHashMap<>();
        rule.ifPresent(present -> {
            JsonObject all = NormalForm.of(present, home).settings(Layout.LIST);
            if (single && all.get("targets").orElse(null) instanceof JsonArray targets) {
                all.members().stream()
                        .filter(member -> !member.name().equals("targets"))
                        .forEach(member -> collect(member.value(), member.name(), settings));
                targets.elements()
                        .forEach(target -> ((JsonObject) target)
                                .members()
                                .forEach(member -> collect(
                                        member.value(),
                                        member.name().equals("id") ? "targetId" : member.name(),
                                        settings)));
            } else {
                all.members().forEach(member -> collect(member.value(), member.name(), settings));
            }
        });
        return settings;
    }

    /** A list of plain values is one setting; lists of mappings are looked into. */
    private static void collect(Json value, String path, Map<String, String> settings) {
        if (value instanceof JsonObject object) {
            object.members().forEach(member -> collect(member.value(), path + "." + member.name(), settings));
        } else if (value instanceof JsonArray array
                && array.elements().stream().allMatch(JsonObject.class::isInstance)
                && !array.elements().isEmpty()) {
            for (int index = 0; index < array.elements().size(); index++) {
                element((JsonObject) array.elements().get(index), path, index, settings);
            }
        } else {
            settings.put(path, value.compact());
        }
    }

    /** An element is named by what tells it from the others, which stands first and for the whole element; else by its number. */
    private static void element(JsonObject element, String path, int index, Map<String, String> settings) {
        Optional<String> identity =
                IDENTITIES.stream().filter(key -> element.text(key).isPresent()).findFirst();
        String own = "%s[%s]".formatted(path, identity.flatMap(element::text).orElseGet(() -> Integer.toString(index)));
        identity.ifPresent(key -> settings.put(own, ""));
        element.members().stream()
                .filter(member -> !identity.equals(Optional.of(member.name())))
                .forEach(member -> collect(member.value(), own + "." + member.name(), settings));
    }
}
