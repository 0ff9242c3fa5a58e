package dev.rota.rule;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.JsonException;
import dev.rota.rule.CanonicalRule.Layout;
import dev.rota.rule.ValueType.Environment;
import dev.rota.rule.ValueType.JsonText;
import dev.rota.rule.ValueType.ListOf;
import dev.rota.rule.ValueType.Mapping;
import dev.rota.rule.ValueType.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A rule in the one spelling that all rules of the same meaning share. Two rules are the same when their normal forms are equal;
 * a normal form is compared and shown, never sent.
 *
 * <p>The table of {@link Settings} says of each key what its normal form is: names stand for ARNs of the home; values that say no
 * more than none are dropped; environments and tags are ordered by name, subnets and security groups as sets; JSON texts are
 * compared as JSON. Targets are ordered by id. What AWS would treat as different stays different: {@code family} is not
 * {@code family:7}, and an absent launch type is not {@code EC2}.
 *
 * @param rule the rule in that spelling
 */
public record NormalForm(Rule rule) {

    /** The normal form of a rule that lives, or will live, in a home. */
    public static NormalForm of(Rule rule, Home home) {
        return new NormalForm(new Rule(
                object(rule.settings(), Settings.HEADER, home),
                rule.targets().stream()
                        .map(target -> of(target, home))
                        .sorted(Comparator.comparing(target -> Objects.requireNonNullElse(target.id(), "")))
                        .toList()));
    }

    /** The normal form of a target. */
    public static EcsTarget of(EcsTarget target, Home home) {
        return new EcsTarget(object(target.spelledOut().settings(), Settings.LISTED_TARGET, home));
    }

    /** The settings as a tree of canonical keys. */
    public JsonObject settings(Layout layout) {
        return CanonicalRule.withoutUsualId(CanonicalRule.write(rule, layout));
    }

    private static JsonObject object(JsonObject settings, Shape shape, Home home) {
        List<Json.Member> members = new ArrayList<>();
        for (Json.Member member : settings.members()) {
            Setting key = shape.named(member.name());
            Json value = key == null ? member.value() : value(member.value(), key, home);
            if (key == null || !key.meansNothing(value)) {
                members.add(new Json.Member(member.name(), value));
            }
        }
        return new JsonObject(members);
    }

    private static Json value(Json value, Setting key, Home home) {
        ValueType type = key.type();
        if (value instanceof JsonString text) {
            return key.resource()
                    .map(kind -> Json.of(kind.name(home, text.value())))
                    .orElseGet(() -> type instanceof JsonText ? jsonText(text) : text);
        } else if (value instanceof JsonObject object) {
            if (type instanceof Mapping mapping) {
                return object(object, mapping.shape(), home);
            }
            return type instanceof TextMap || type instanceof Environment ? byName(object) : object;
        } else if (value instanceof JsonArray array) {
            return list(array, key, home);
        }
        return value;
    }

    private static Json list(JsonArray array, Setting key, Home home) {
        if (key.isSet()) {
            return Json.of(array.elements().stream()
                    .flatMap(element -> element.asText().stream())
                    .distinct()
                    .sorted()
                    .toList());
        } else if (key.type() instanceof Environment) {
            return TaskOverride.asMapping(array) instanceof JsonObject mapping ? byName(mapping) : byName(array);
        } else if (key.type() instanceof ListOf list && list.element() instanceof Mapping mapping) {
            return new JsonArray(array.elements().stream()
                    .map(element ->
                            element instanceof JsonObject object ? object(object, mapping.shape(), home) : element)
                    .toList());
        }
        return array;
    }

    private static JsonObject byName(JsonObject texts) {
        return new JsonObject(texts.members().stream()
                .sorted(Comparator.comparing(Json.Member::name))
                .toList());
    }

    private static JsonArray byName(JsonArray variables) {
        return new JsonArray(variables.elements().stream()
                .sorted(Comparator.comparing(variable -> variable.asObject()
                        .flatMap(object -> object.text("name"))
                        .orElse("")))
                .toList());
    }

    /** JSON in one spelling, over several lines so that a diff shows the member that differs; any other text as it is. */
    private static Json jsonText(JsonString text) {
        try {
            return Json.of(sorted(Json.parse(text.value())).pretty());
        } catch (JsonException notJson) {
            return text;
        }
    }

    /**
     * The value with the members of all objects in alphabetical order, which has no meaning in JSON. Members of one name stay in
     * their order, because it decides which of them counts.
     */
    private static Json sorted(Json value) {
        if (value instanceof JsonObject object) {
            return new JsonObject(object.members().stream()
                    .map(member -> new Json.Member(member.name(), sorted(member.value())))
                    .sorted(Comparator.comparing(Json.Member::name))
                    .toList());
        }
        return value instanceof JsonArray array
                ? new JsonArray(
                        array.elements().stream().map(NormalForm::sorted).toList())
                : value;
    }
}
