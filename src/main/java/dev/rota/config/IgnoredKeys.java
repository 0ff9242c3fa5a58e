package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.problem.Nearest;
import dev.rota.rule.Setting;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import dev.rota.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings that a file leaves to others. A word that names no setting would leave nothing to anyone, without a word. */
final class IgnoredKeys {

    /** Keys that say which rule is meant or how it is kept are nobody else's to look after. */
    private static final Shape SETTINGS = Settings.RULE.only("setting", key -> !key.isIdentity() && !key.isKeeping());

    private IgnoredKeys() {}

    /** The canonical keys in {@code ignore}, in whatever spelling they stand there; words that are none are mistakes. */
    static Set<String> in(JsonObject tree, Findings findings, YamlNode fallback, String where) {
        Set<String> keys = new LinkedHashSet<>();
        if (tree.get("ignore").orElse(null) instanceof JsonArray words) {
            for (Json word : words.elements()) {
                if (word instanceof JsonString text) {
                    canonical(text.value())
                            .ifPresentOrElse(
                                    keys::add,
                                    () -> findings.mistake(findings.origin(word, findings.origin(words, fallback))
                                            .problem(mistake(text.value(), where))));
                }
            }
        }
        return keys;
    }

    private static Optional<String> canonical(String word) {
        return word.equals("disabled")
                ? Optional.of("state")
                : SETTINGS.key(word).map(Setting::name);
    }

    private static String mistake(String word, String where) {
        boolean own = Settings.RULE.key(word).isPresent();
        List<String> spellings = SETTINGS.spellings();
        return own
                ? "'%s' %s cannot be ignored; 'ignore' takes settings such as state or taskDefinition"
                        .formatted(word, where)
                : "'ignore' %s names '%s', which is not a setting of a rule%s"
                        .formatted(where, word, Nearest.suggestion(word, spellings));
    }
}
