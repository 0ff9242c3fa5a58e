package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.Setting;
import dev.rota.rule.ValueType;
import dev.rota.rule.ValueType.Choice;
import dev.rota.rule.ValueType.Environment;
import dev.rota.rule.ValueType.Flag;
import dev.rota.rule.ValueType.JsonText;
import dev.rota.rule.ValueType.ListOf;
import dev.rota.rule.ValueType.Mapping;
import dev.rota.rule.ValueType.OneOrMore;
import dev.rota.rule.ValueType.OrEmpty;
import dev.rota.rule.ValueType.Text;
import dev.rota.rule.ValueType.TextMap;
import dev.rota.rule.ValueType.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSON Schema of what may stand at a key, as the reader takes it: anything that is due may also be a template, a text may be
 * written without quotes whatever YAML takes it for, and a key without a value is one that does not stand.
 */
final class ValueSchema {

    private static final List<String> FREE_FORMS = List.of(".*", ".+");

    /** What YAML 1.1 took for true and false, and YAML 1.2 takes for text. */
    private static final List<String> FLAGS =
            List.of("yes", "Yes", "YES", "on", "On", "ON", "no", "No", "NO", "off", "Off", "OFF");

    private final Function<Mapping, Json> reference;

    /** Schemas in which mappings are referred to. */
    ValueSchema(Function<Mapping, Json> reference) {
        this.reference = reference;
    }

    /** A text with a template in it, which may become anything. */
    static Json template() {
        return Json.object()
                .with("description", "A value that is filled in by a template.")
                .with("type", "string")
                .with("pattern", "\\{\\{|\\{%")
                .build();
    }

    /** What may stand at a key, with what an editor says of it. */
    Json of(Setting key, String description) {
        List<Json> choices = new ArrayList<>(choices(key.type()));
        if (!key.isRequired() && !choices.isEmpty()) {
            choices.add(type("null").build());
        }
        Json.ObjectBuilder schema = Json.object().with("description", description);
        return choices.isEmpty()
                ? schema.build()
                : schema.with("anyOf", new JsonArray(choices)).build();
    }

    private Json element(ValueType type) {
        return Json.object().with("anyOf", new JsonArray(choices(type))).build();
    }

    /** The ways of writing it; none where anything may stand. */
    private List<Json> choices(ValueType type) {
        if (type instanceof JsonText) {
            return List.of();
        }
        return Stream.concat(
                        written(type).stream(),
                        Stream.of(Json.object()
                                .with("$ref", "#/definitions/template")
                                .build()))
                .toList();
    }

    private List<Json> written(ValueType type) {
        if (type instanceof Text text) {
            return texts(text);
        } else if (type instanceof OrEmpty some) {
            List<Json> choices = new ArrayList<>(written(some.type()));
            choices.add(Json.object().with("const", "").build());
            return choices;
        } else if (type instanceof Choice choice) {
            return List.of(Json.object().with("enum", Json.of(choice.words())).build());
        } else if (type instanceof Whole whole) {
            return List.of(
                    whole(whole),
                    type("string").with("pattern", "^[-+]?[0-9]{1,18}$").build());
        } else if (type instanceof Flag) {
            return List.of(
                    type("boolean").build(),
                    Json.object().with("enum", Json.of(FLAGS)).build());
        } else if (type instanceof ListOf list) {
            return List.of(list(list));
        } else if (type instanceof OneOrMore some) {
            List<Json> choices = new ArrayList<>(written(some.element()));
            choices.add(list(new ListOf(some.element(), 1, Integer.MAX_VALUE)));
            return choices;
        } else if (type instanceof Mapping mapping) {
            return List.of(reference.apply(mapping));
        } else if (type instanceof TextMap) {
            return List.of(textMap());
        } else if (type instanceof Environment) {
            return List.of(textMap(), list(new ListOf(new Mapping(EnvironmentList.VARIABLE), Integer.MAX_VALUE)));
        }
        return List.of();
    }

    /** A text: as a string of the right form, and as a number or boolean when its spelling may have that form. */
    private static List<Json> texts(Text text) {
        Json.ObjectBuilder string = type("string");
        if (text.longest() != Integer.MAX_VALUE) {
            string.with("maxLength", text.longest());
        }
        String form = text.form().pattern();
        if (form.equals(".+")) {
            string.with("minLength", 1);
        } else if (!FREE_FORMS.contains(form)) {
            string.with("pattern", "^(?:" + form + ")$");
        }
        List<Json> choices = new ArrayList<>(List.of(string.build()));
        Stream.of("number", "boolean")
                .filter(other -> mayBe(other, text.form()))
                .forEach(other -> choices.add(type(other).build()));
        return choices;
    }

    private static boolean mayBe(String type, Pattern form) {
        List<String> spellings = type.equals("number") ? List.of("1", "123456789012") : List.of("true");
        return spellings.stream().anyMatch(spelling -> form.matcher(spelling).matches());
    }

    private static Json whole(Whole whole) {
        Json.ObjectBuilder schema = type("integer").with("minimum", whole.least());
        return whole.most() == Integer.MAX_VALUE
                ? schema.build()
                : schema.with("maximum", whole.most()).build();
    }

    private Json list(ListOf list) {
        Json.ObjectBuilder schema = type("array").with("items", element(list.element()));
        if (list.least() > 0) {
            schema.with("minItems", list.least());
        }
        return list.most() == Integer.MAX_VALUE
                ? schema.build()
                : schema.with("maxItems", list.most()).build();
    }

    private static Json textMap() {
        JsonObject text = Json.object()
                .with("type", Json.of(List.of("string", "number", "boolean", "null")))
                .build();
        return type("object").with("additionalProperties", text).build();
    }

    private static Json.ObjectBuilder type(String name) {
        return Json.object().with("type", name);
    }
}
