package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.Setting;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema of a file, made of the definition that the reader goes by, for editors that complete and check YAML.
 *
 * <p>Draft 7, because that is what yaml-language-server knows. It takes what the reader takes, templates included; where a schema
 * cannot say what the reader checks, it is silent.
 *
 * @see <a href="https://json-schema.org/draft-07">JSON Schema, draft 7</a>
 */
public final class FileSchema {

    /** Every note of the author's own, wherever it stands. */
    private static final String NOTES = "^x-";

    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    private FileSchema() {}

    /** The schema as indented text, with a line end. */
    public static String write() {
        return new FileSchema().file().pretty() + "\n";
    }

    private JsonObject file() {
        ValueSchema values = new ValueSchema(this::reference);
        Json.ObjectBuilder schema = Json.object()
                .with("$schema", "http://json-schema.org/draft-07/schema#")
                .with("title", "File of Rota")
                .with("description", "ECS scheduled tasks as they should be: EventBridge rules and their ECS targets.");
        // A file may hold notes and anchors at its top under any name.
        addShape(schema, FileShape.FILE, values, true);
        Json.ObjectBuilder definitions = Json.object().with("template", ValueSchema.template());
        int done = 0;
        while (done < shapes.size()) {
            Map.Entry<String, Shape> next = List.copyOf(shapes.entrySet()).get(done++);
            Json.ObjectBuilder definition = Json.object();
            addShape(definition, next.getValue(), values, false);
            definitions.with(next.getKey(), definition.build());
        }
        return schema.with("definitions", definitions.build()).build();
    }

    private void addShape(Json.ObjectBuilder schema, Shape shape, ValueSchema values, boolean open) {
        Json.ObjectBuilder properties = Json.object();
        for (Setting key : shape.keys()) {
            properties.with(key.name(), values.of(key, key.description()));
            key.aliases().stream()
                    .sorted()
                    .forEach(alias -> properties.with(
                            alias,
                            values.of(key, "Another spelling of %s. %s".formatted(key.name(), key.description()))));
        }
        schema.with("type", "object").with("properties", properties.build());
        if (!open) {
            schema.with(
                            "patternProperties",
                            Json.object().with(NOTES, Json.object().build()).build())
                    .with("additionalProperties", false);
        }
        List<Json> required = required(shape);
        if (!required.isEmpty()) {
            schema.with("allOf", new JsonArray(required));
        }
    }

    /** A key that must stand, in any of its spellings. */
    private static List<Json> required(Shape shape) {
        return shape.keys().stream()
                .filter(Setting::isRequired)
                .map(key -> Stream.concat(
                                Stream.of(key.name()), key.aliases().stream().sorted())
                        .map(spelling -> (Json) Json.object()
                                .with("required", Json.of(List.of(spelling)))
                                .build())
                        .toList())
                .map(spellings -> spellings.size() == 1
                        ? spellings.get(0)
                        : Json.object().with("anyOf", new JsonArray(spellings)).build())
                .toList();
    }

    /** Refers to the definition of a mapping, which is written once; mappings of one name may differ, as those in defaults do. */
    private Json reference(Mapping mapping) {
        String name = mapping.shape().equals(Settings.LISTED_TARGET)
                ? "listedTarget"
                : mapping.shape().name();
        String unique = name;
        for (int number = 2; shapes.containsKey(unique) && !mapping.shape().equals(shapes.get(unique)); number++) {
            unique = name + number;
        }
        shapes.put(unique, mapping.shape());
        return Json.object().with("$ref", "#/definitions/" + unique).build();
    }
}
