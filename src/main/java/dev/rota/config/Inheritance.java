package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.SettingPath;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a mapping takes over where it does not say anything itself. Mappings are merged key by key at every depth; anything else
 * that is said takes the place of what would be taken over, lists as wholes.
 *
 * @param base the tree that is taken over from
 */
record Inheritance(JsonObject base) {

    /** Nothing is taken over. */
    static final Inheritance NONE = new Inheritance(new JsonObject(List.of()));

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
    List<Json.Member> members(Shape shape, SettingPath path, Set<String> said, Set<String> valued) {
        boolean several = said.contains("targets");
        return texts(path, said).stream()
                .filter(member -> shape.key(member.name()).isPresent())
                .filter(member -> !(several && Settings.TARGET.has(member.name())))
                .filter(member -> valued.stream().noneMatch(key -> exclude(shape, key, member.name())))
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

    /** Whoever says something in one way does not want what is said in another. */
    private static boolean exclude(Shape shape, String said, String other) {
        return shape.key(said)
                .flatMap(one -> shape.key(other).filter(one::excludes))
                .isPresent();
    }
}
