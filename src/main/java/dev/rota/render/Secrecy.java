package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.JsonException;
import dev.rota.rule.SettingPath;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What of a rule may be shown. A secret is replaced by a fingerprint that shows that it changed, not what it is: the fingerprint's
 * key is made anew for every run.
 */
public final class Secrecy {

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(.*[_.-])?(pass(word|wd|phrase)?|pwd|secret|token|credentials?|(api|access|private|encryption|signing|auth)[_.-]?key"
                    + "|key[_.-]?id|dsn|database[_.-]?url|connection[_.-]?string)([_.-].*)?|.*(password|secret|apikey|token)");

    private static final int FINGERPRINT_BYTES = 3;

    private final boolean shown;
    private final byte[] key;

    private Secrecy(boolean shown, byte[] key) {
        this.shown = shown;
        this.key = key.clone();
    }

    /**
     * Secrets are hidden.
     *
     * @param key random bytes, at least one
     */
    public static Secrecy hiding(byte[] key) {
        return new Secrecy(false, key);
    }

    /** Secrets are shown, as {@code --show-secrets} asks. */
    public static Secrecy showing() {
        return new Secrecy(true, new byte[] {0});
    }

    /** Whether a variable of this name probably holds a secret. */
    public static boolean looksSecret(String variable) {
        return SECRET_NAME.matcher(variable).matches();
    }

    /** The tree with its secrets replaced. */
    JsonObject hide(JsonObject settings, Set<SettingPath> secrets) {
        return shown ? settings : (JsonObject) hide(settings, SettingPath.ROOT, secrets, false);
    }

    private Json hide(Json value, SettingPath path, Set<SettingPath> secrets, boolean secret) {
        boolean hidden = secret || secrets.contains(path) || isSecretVariable(path);
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(
                            member.name(), hide(member.value(), path.member(member.name()), secrets, hidden)))
                    .toList());
        } else if (value instanceof JsonArray array) {
            List<Json> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(hideElement(element, path, secrets, hidden)));
            return new JsonArray(elements);
        }
        if (hidden && !(value instanceof JsonNull)) {
            return Json.of(fingerprint(value));
        }
        return isRawInput(path) && value instanceof JsonString text ? Json.of(hideInJson(text.value())) : value;
    }

    /** An input that is no plain task override may still hold variables; it is searched for everything with a telling name. */
    private String hideInJson(String text) {
        try {
            Json input = Json.parse(text);
            Json hidden = hideInJson(input);
            return hidden.equals(input) ? text : hidden.pretty();
        } catch (JsonException notJson) {
            return text;
        }
    }

    private Json hideInJson(Json value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.elements().stream().map(this::hideInJson).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        boolean secretVariable = name(object).filter(Secrecy::looksSecret).isPresent();
        return new JsonObject(object.members().stream()
                .map(member -> new Json.Member(
                        member.name(),
                        (secretVariable && member.name().equals("value")) || looksSecret(member.name())
                                ? Json.of(fingerprint(member.value()))
                                : hideInJson(member.value())))
                .toList());
    }

    private static boolean isRawInput(SettingPath path) {
        return path.keys().equals(List.of("input"));
    }

    /** In a list of variables the name beside the value tells whether the value is a secret. */
    private Json hideElement(Json element, SettingPath path, Set<SettingPath> secrets, boolean hidden) {
        if (!isEnvironment(path) || !(element instanceof JsonObject variable)) {
            return hide(element, path, secrets, hidden);
        }
        SettingPath named = path.member(name(variable).orElse(""));
        return new JsonObject(variable.members().stream()
                .map(member -> new Json.Member(
                        member.name(),
                        member.name().equals("value") ? hide(member.value(), named, secrets, hidden) : member.value()))
                .toList());
    }

    private static boolean isEnvironment(SettingPath path) {
        List<String> keys = path.keys();
        return !keys.isEmpty() && keys.get(keys.size() - 1).equals("environment");
    }

    private static boolean isSecretVariable(SettingPath path) {
        List<String> keys = path.keys();
        int last = keys.size() - 1;
        return last > 0 && keys.get(last - 1).equals("environment") && looksSecret(keys.get(last));
    }

    private static Optional<String> name(JsonObject variable) {
        return variable.get("name").filter(JsonString.class::isInstance).map(name -> ((JsonString) name).value());
    }

    private String fingerprint(Json value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] digest = mac.doFinal(value.compact().getBytes(StandardCharsets.UTF_8));
            return "(secret " + HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES) + ")";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
