package dev.rota.sandbox.iam;

import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a request says of itself, for conditions to look at.
 *
 * @param entries values by key in small letters, for the case of a key does not matter
 */
record RequestContext(Map<String, List<String>> entries) {

    RequestContext {
        entries = Map.copyOf(entries);
    }

    /** The context of SimulatePrincipalPolicy's {@code ContextEntries}. */
    static RequestContext of(List<JsonObject> contextEntries) {
        Map<String, List<String>> entries = new TreeMap<>();
        for (JsonObject entry : contextEntries) {
            String key = entry.text("ContextKeyName").orElse("").toLowerCase(Locale.ROOT);
            entries.put(key, entry.texts("ContextKeyValues"));
        }
        return new RequestContext(entries);
    }

    boolean has(String key) {
        return entries.containsKey(key.toLowerCase(Locale.ROOT));
    }

    List<String> values(String key) {
        return entries.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
    }
}
