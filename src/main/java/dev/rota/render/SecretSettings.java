package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.JsonException;
import dev.rota.rule.SettingPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the secrets in a tree of settings and puts something else in their place: what a file says is one, environment variables
 * with a telling name, and in a raw input everything with a telling name.
 */
final class SecretSettings {

    private static final String INPUT = "input";
    private static final String ENVIRONMENT = "environment";
    private static final String NAME = "name";
    private static final String VALUE = "value";

    private final Set<SettingPath> secrets;
    private final Function<Json, Json> replacement;

    /**
     * A search.
     *
     * @param secrets settings that are secrets whatever they are called
     * @param replacement what takes the place of a value that is no list and no object
     */
    SecretSettings(Set<SettingPath> secrets, Function<Json, Json> replacement) {
        this.secrets = secrets;
        this.replacement = replacement;
    }

    /** The settings without their secrets. */
    JsonObject replaceIn(JsonObject settings) {
        return (JsonObject) replaceIn(settings, SettingPath.ROOT, false);
    }

    private Json replaceIn(Json value, SettingPath path, boolean secret) {
        boolean hidden = secret || secrets.contains(path) || isSecretVariable(path);
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(
                            member.name(), replaceIn(member.value(), path.member(member.name()), hidden)))
                    .toList());
        } else if (value instanceof JsonArray array) {
            return new JsonArray(array.elements().stream()
                    .map(element -> replaceInElement(element, path, hidden))
                    .toList());
        }
        if (hidden && !(value instanceof JsonNull)) {
            return replacement.apply(value);
        }
        return isRawInput(path) && value instanceof JsonString text ? Json.of(inJson(text.value())) : value;
    }

    /** In a list of variables the name beside the value tells whether the value is a secret. */
    private Json replaceInElement(Json element, SettingPath path, boolean hidden) {
        if (!isEnvironment(path) || !(element instanceof JsonObject variable)) {
            return replaceIn(element, path, hidden);
        }
        SettingPath named = path.member(name(variable).orElse(""));
        return new JsonObject(variable.members().stream()
                .map(member -> new Json.Member(
                        member.name(),
                        member.name().equals(VALUE) ? replaceIn(member.value(), named, hidden) : member.value()))
                .toList());
    }

    /** An input that is no plain task override may still hold variables; it is searched for everything with a telling name. */
    private String inJson(String text) {
        try {
            Json input = Json.parse(text);
            Json without = inJson(input, false);
            return without.equals(input) ? text : without.pretty();
        } catch (JsonException notJson) {
            return text;
        }
    }

    private Json inJson(Json value, boolean secret) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.elements().stream()
                    .map(element -> inJson(element, secret))
                    .toList());
        } else if (value instanceof JsonObject object) {
            boolean ofSecret = name(object).filter(Secrecy::looksSecret).isPresent();
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(
                            member.name(),
                            inJson(
                                    member.value(),
                                    secret
                                            || (ofSecret && member.name().equals(VALUE))
                                            || Secrecy.looksSecret(member.name()))))
                    .toList());
        }
        return secret && !(value instanceof JsonNull) ? replacement.apply(value) : value;
    }

    private static boolean isRawInput(SettingPath path) {
        return path.keys().equals(List.of(INPUT));
    }

    private static boolean isEnvironment(SettingPath path) {
        List<String> keys = path.keys();
        return !keys.isEmpty() && keys.get(keys.size() - 1).equals(ENVIRONMENT);
    }

    private static boolean isSecretVariable(SettingPath path) {
        List<String> keys = path.keys();
        int last = keys.size() - 1;
        return last > 0 && keys.get(last - 1).equals(ENVIRONMENT) && Secrecy.looksSecret(keys.get(last));
    }

    private static Optional<String> name(JsonObject variable) {
        return variable.get(NAME).filter(JsonString.class::isInstance).map(name -> ((JsonString) name).value());
    }
}
