package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.SettingPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a mapping takes over where it does not say anything itself. Mappings are merged key by key at every depth; anything else
 * that is said takes the place of what would be taken over, lists as wholes.
 *
 * @param base the tree that is taken over from
 */
record Inheritance(JsonObject base) {

    /** Nothing is taken over. */
    static final Inheritance NONE = new Inheritance(new JsonObject(List.of()));

    private static final Set<String> TARGET_KEYS =
            FileShape.TARGET.keys().stream().map(ObjectShape.Key::name).collect(Collectors.toSet());

    /** Keys of one set are ways to say one thing; whoever says it in one way does not want the other. */
    private static final List<Set<String>> ALTERNATIVES =
            List.of(Set.of("launchType", "capacityProviderStrategy"), Set.of("state", "disabled"));

    private static final Set<String> OVERRIDES = Set.of("containerOverrides", "taskOverride");
    private static final Set<String> INPUTS = Set.of("input", "inputPath", "inputTransformer");

    /** The same, but with another tree to take over from. */
    static Inheritance of(Optional<JsonObject> base) {
        return base.map(Inheritance::new).orElse(NONE);
    }

    /**
     * What a mapping of a shape takes over.
     *
     * @param path where the mapping stands
     * @param said the keys that stand in it, also those without a value, which keep a value from being taken over
     * @param valued the keys that have a value in it
     */
    List<Json.Member> members(ObjectShape shape, SettingPath path, Set<String> said, Set<String> valued) {
        boolean several = said.contains("targets");
        return texts(path, said).stream()
                .filter(member -> shape.key(member.name()).isPresent())
                .filter(member -> !(several && TARGET_KEYS.contains(member.name())))
                .filter(member -> valued.stream().noneMatch(key -> exclude(key, member.name())))
                .toList();
    }

    /** What a mapping whose keys the author chooses takes over. */
    List<Json.Member> texts(SettingPath path, Set<String> said) {
        return at(path).map(JsonObject::members).orElse(List.of()).stream()
                .filter(member -> !said.contains(member.name()))
                .toList();
    }

    /** What stands at a path of the base; nothing inside of lists. */
    private Optional<JsonObject> at(SettingPath path) {
        Optional<JsonObject> found = Optional.of(base);
        for (String key : path.keys()) {
            found = found.flatMap(object -> object.get(key))
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast);
        }
        return found;
    }

    private static boolean exclude(String said, String other) {
        boolean alternative = ALTERNATIVES.stream().anyMatch(set -> set.contains(said) && set.contains(other));
        boolean otherInput = INPUTS.contains(said) && (INPUTS.contains(other) || OVERRIDES.contains(other));
        return !said.equals(other)
                && (alternative || otherInput || (OVERRIDES.contains(said) && INPUTS.contains(other)));
    }
}
