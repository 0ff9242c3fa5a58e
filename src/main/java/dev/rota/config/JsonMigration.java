package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.problem.Source;
import dev.rota.rule.Setting;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType;
import dev.rota.template.TemplateActions;
import dev.rota.template.TemplateActions.ActionSpan;
import dev.rota.yaml.YamlOut;
import dev.rota.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the content of a file of JSON as YAML with canonical keys.
 *
 * <p>Templates come before YAML: what stands in them is not YAML's, so it is put in when everything around it has been written.
 */
final class JsonMigration {

    private static final String MARK = "Action%dOfThisFile";

    private final List<String> actions = new ArrayList<>();
    private int respelled;

    /** The file. */
    String write(JsonObject file) {
        String text = YamlWriter.write(yaml(file, Optional.of(FileShape.FILE)));
        for (int index = actions.size() - 1; index >= 0; index--) {
            text = text.replace(MARK.formatted(index), actions.get(index));
        }
        return text;
    }

    /** How many keys are spelled in another way than before. */
    int respelled() {
        return respelled;
    }

    private YamlOut yaml(JsonObject object, Optional<Shape> shape) {
        YamlOut.MappingBuilder mapping = YamlOut.mapping();
        for (Json.Member member : object.members()) {
            Optional<Setting> key = shape.flatMap(known -> known.key(member.name()));
            String name = key.map(Setting::name).orElse(member.name());
            respelled += name.equals(member.name()) ? 0 : 1;
            mapping.with(marked(name), value(name, member.value(), key.map(Setting::type)));
        }
        return mapping.build();
    }

    private YamlOut value(String key, Json value, Optional<ValueType> type) {
        if (value instanceof JsonObject object) {
            return yaml(
                    object,
                    type.filter(ValueType.Mapping.class::isInstance)
                            .map(mapping -> ((ValueType.Mapping) mapping).shape()));
        } else if (value instanceof JsonArray array) {
            Optional<ValueType> element =
                    type.filter(ValueType.ListOf.class::isInstance).map(list -> ((ValueType.ListOf) list).element());
            List<YamlOut> elements = array.elements().stream()
                    .map(each -> value("", each, element))
                    .toList();
            return key.equals("command") ? YamlOut.flow(elements) : YamlOut.sequence(elements);
        } else if (value instanceof JsonString string) {
            return text(string.value());
        } else if (value instanceof JsonNumber number) {
            return new YamlOut.Verbatim(number.text());
        }
        return value instanceof JsonBoolean flag ? YamlOut.of(flag.value()) : YamlOut.nothing();
    }

    /** A string of JSON stands in quotes, and a template in it may not stand without: its value would get another type. */
    private YamlOut text(String text) {
        String marked = marked(text);
        return marked.equals(text) ? YamlOut.text(text) : YamlOut.quoted(marked);
    }

    private String marked(String text) {
        StringBuilder marked = new StringBuilder();
        int end = 0;
        for (ActionSpan action : TemplateActions.of(new Source("", text))) {
            marked.append(text, end, action.from()).append(MARK.formatted(actions.size()));
            actions.add(text.substring(action.from(), action.to()));
            end = action.to();
        }
        return marked.append(text.substring(end)).toString();
    }
}
