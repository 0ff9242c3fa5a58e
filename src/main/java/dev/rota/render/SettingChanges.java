package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.plan.Change;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.Home;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Rule;
import dev.rota.rule.SettingPath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which settings of a rule differ, in words for people.
 *
 * @param names the settings that differ, by their own names without those they stand in
 * @param removed how many live settings are gone afterwards
 */
record SettingChanges(List<String> names, int removed) {

    static SettingChanges of(Change change, Home home) {
        Map<SettingPath, String> before = settings(change.before(), home);
        Map<SettingPath, String> after = settings(change.after(), home);
        Set<SettingPath> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        Set<String> names = new LinkedHashSet<>();
        int removed = 0;
        for (SettingPath path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                names.add(nameOf(path));
                removed += after.containsKey(path) ? 0 : 1;
            }
        }
        return new SettingChanges(List.copyOf(names), removed);
    }

    /** The id of a target has a name of its own, because a rule file calls it so where there is only one target. */
    private static String nameOf(SettingPath path) {
        List<String> keys = path.keys();
        return keys.equals(List.of("id")) ? "targetId" : keys.get(keys.size() - 1);
    }

    private static Map<SettingPath, String> settings(Optional<Rule> rule, Home home) {
        Map<SettingPath, String> settings = new LinkedHashMap<>();
        rule.ifPresent(
                present -> collect(NormalForm.of(present, home).settings(Layout.LIST), SettingPath.ROOT, settings));
        return settings;
    }

    /** A list of plain values is one setting; lists of mappings are looked into. */
    private static void collect(Json value, SettingPath path, Map<SettingPath, String> settings) {
        if (value instanceof JsonObject object) {
            object.members().forEach(member -> collect(member.value(), path.member(member.name()), settings));
        } else if (value instanceof JsonArray array
                && array.elements().stream().anyMatch(JsonObject.class::isInstance)) {
            array.elements().forEach(element -> collect(element, path, settings));
        } else {
            settings.merge(path, value.compact(), (first, second) -> first + " " + second);
        }
    }
}
