package dev.rota.secret;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.JsonException;
import dev.rota.rule.SettingPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds the secrets in a tree of settings and puts something else in their place: what a file says is one, environment variables
 * with a telling name, in a raw input everything with a telling name, what follows a telling option in a command, and what gives
 * itself away by its shape. Of the last two only the secret part is replaced, so that a diff still shows the rest.
 */
public final class SecretSettings {

    private static final String INPUT = "input";
    private static final String ENVIRONMENT = "environment";
    private static final Set<String> NAMING = Set.of(ENVIRONMENT, "tags", "taskTags");
    private static final SettingPath LISTED_ID = SettingPath.of("id");
    private static final SettingPath FLAT_ID = SettingPath.of("targetId");
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String COMMAND = "command";
    private static final String TEMPLATE = "inputTemplate";
    private static final String PATTERN = "eventPattern";

    /** Where a template of an input takes a value that is no text: {@code "cpu": <cpu>}. */
    private static final Pattern HOLE = Pattern.compile("(?<=[:\\[,])\\s*(<[A-Za-z0-9._-]+>)(?=\\s*[,}\\]])");

    private static final String FILLED = "\"\\\\u0001$1\\\\u0001\"";
    private static final Pattern UNFILLED = Pattern.compile("\"\\\\u0001(<[A-Za-z0-9._-]+>)\\\\u0001\"");

    private final Set<SettingPath> secrets;
    private final BiFunction<SettingPath, Json, Json> replacement;

    /**
     * A search.
     *
     * @param secrets settings that are secrets whatever they are called
     * @param replacement what takes the place of a value that is no list and no object, and where that stands
     */
    public SecretSettings(Set<SettingPath> secrets, BiFunction<SettingPath, Json, Json> replacement) {
        this.secrets = secrets;
        this.replacement = replacement;
    }

    /** The settings without their secrets. */
    public JsonObject replaceIn(JsonObject settings) {
        return (JsonObject) replaceIn(settings, SettingPath.ROOT, false);
    }

    private Json replaceIn(Json value, SettingPath path, boolean secret) {
        boolean hidden = secret || isSaid(secrets, path) || (isSecretVariable(path) && !isNoSecret(value));
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(
                            member.name(), replaceIn(member.value(), path.member(member.name()), hidden)))
                    .toList());
        } else if (value instanceof JsonArray array) {
            return !hidden && isNamed(path, COMMAND)
                    ? inCommand(array, path)
                    : new JsonArray(array.elements().stream()
                            .map(element -> replaceInElement(element, path, hidden))
                            .toList());
        }
        if (hidden) {
            return value instanceof JsonNull ? value : replacement.apply(path, value);
        }
        return value instanceof JsonString text ? Json.of(inText(text.value(), path)) : value;
    }

    /** Whether a setting is among some, under the name that it has in the layout of either. */
    static boolean isSaid(Set<SettingPath> secrets, SettingPath path) {
        return secrets.contains(path) || (path.equals(LISTED_ID) && secrets.contains(FLAT_ID));
    }

    private String inText(String text, SettingPath path) {
        if (isRawInput(path) || isNamed(path, TEMPLATE) || isNamed(path, PATTERN)) {
            return inRawInput(text, path);
        }
        return isVariable(path) && !text.startsWith("arn:")
                ? inUnknownText(text, path)
                : SecretShapes.replaceIn(text, replacing(path));
    }

    /** The arguments one by one; the one behind {@code --password} is the secret itself, and so is all that follows the mark. */
    private JsonArray inCommand(JsonArray arguments, SettingPath path) {
        List<Json> replaced = new ArrayList<>();
        List<Pattern> options = new ArrayList<>();
        String before = arguments.elements().size() == 1 ? "-c" : "";
        for (Json argument : arguments.elements()) {
            if (!(argument instanceof JsonString text)) {
                replaced.add(inJson(argument, path, SecretShapes.announcesSecret(before)));
                before = "";
                continue;
            }
            String word = text.value();
            boolean shell = before.matches("-[a-z]*c");
            replaced.add(Json.of(SecretShapes.replaceInArgument(word, before, shell, options, replacing(path))));
            options.addAll(SecretTools.optionsOf(word));
            before = before.equals("set") ? "--" + word : word;
        }
        return new JsonArray(replaced);
    }

    private UnaryOperator<String> replacing(SettingPath path) {
        return secret -> replacement.apply(path, Json.of(secret)) instanceof JsonString text ? text.value() : secret;
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

    /** An input that is no plain task override may hold variables and commands in any place, so it is searched for both. */
    private String inRawInput(String text, SettingPath path) {
        for (String filled : List.of(text, HOLE.matcher(text).replaceAll(FILLED))) {
            try {
                Json input = Json.parse(filled);
                Json without = inJson(input, path, false);
                return without.equals(input)
                        ? text
                        : UNFILLED.matcher(without.pretty()).replaceAll("$1");
            } catch (JsonException notJson) {
                // With its holes filled it may be, or it is none at all.
            }
        }
        return inUnknownText(text, path);
    }

    private String inUnknownText(String text, SettingPath path) {
        return SecretShapes.replaceInCommand(text, replacing(path));
    }

    private Json inJson(Json value, SettingPath path, boolean secret) {
        if (value instanceof JsonArray array) {
            return !secret
                    ? inCommand(array, path)
                    : new JsonArray(array.elements().stream()
                            .map(element -> inJson(element, path, true))
                            .toList());
        } else if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(member.name(), inMember(member, object, path, secret)))
                    .toList());
        }
        if (secret) {
            return isNoSecret(value) ? value : replacement.apply(path, value);
        }
        return value instanceof JsonString text
                ? Json.of(SecretShapes.replaceInCommand(text.value(), replacing(path)))
                : value;
    }

    private Json inMember(Json.Member member, JsonObject object, SettingPath path, boolean secret) {
        Optional<String> variable = name(object).filter(SecretNames::tell);
        boolean ofSecret = variable.isPresent() && member.name().equalsIgnoreCase(VALUE);
        String key = ofSecret ? variable.get() : member.name();
        return inJson(
                member.value(),
                path.member(key),
                secret || ofSecret || SecretNames.tell(member.name()) || isLogin(member));
    }

    /** {@code "auth": "me:hunter2"}, as Docker has it. */
    private static boolean isLogin(Json.Member member) {
        return member.name().equals("auth")
                && member.value() instanceof JsonString text
                && SecretShapes.isLogin(text.value());
    }

    private static boolean isRawInput(SettingPath path) {
        return path.keys().equals(List.of(INPUT));
    }

    private static boolean isEnvironment(SettingPath path) {
        return isNamed(path, ENVIRONMENT);
    }

    private static boolean isNamed(SettingPath path, String key) {
        List<String> keys = path.keys();
        return !keys.isEmpty() && keys.get(keys.size() - 1).equals(key);
    }

    /** A variable's value may be a connection string or JSON, with a secret inside. An ARN of a secret is none. */
    private static boolean isVariable(SettingPath path) {
        List<String> keys = path.keys();
        return keys.size() > 1 && keys.get(keys.size() - 2).equals(ENVIRONMENT);
    }

    private static boolean isSecretVariable(SettingPath path) {
        List<String> keys = path.keys();
        int last = keys.size() - 1;
        return last > 0 && NAMING.contains(keys.get(last - 1)) && SecretNames.tell(keys.get(last));
    }

    /** What is filled in elsewhere, says where a secret is found, or only whether there is one. */
    private static boolean isNoSecret(Json value) {
        return value instanceof JsonNull
                || value instanceof JsonBoolean
                || (value instanceof JsonString text
                        && (text.value().isEmpty() || SecretShapes.isReference(text.value())));
    }

    private static Optional<String> name(JsonObject variable) {
        return variable.members().stream()
                .filter(member ->
                        member.name().equalsIgnoreCase(NAME) || member.name().equalsIgnoreCase("key"))
                .map(Json.Member::value)
                .filter(JsonString.class::isInstance)
                .map(name -> ((JsonString) name).value())
                .findFirst();
    }
}
