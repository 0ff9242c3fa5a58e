package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.yaml.YamlOut;
import java.util.List;

/** A tree of canonical keys as YAML. Lists of short words stand on one line, as people write a command. */
final class SettingsYaml {

    private static final int LONGEST_LINE = 80;

    private SettingsYaml() {}

    static YamlOut of(Json value) {
        if (value instanceof JsonObject object) {
            YamlOut.MappingBuilder mapping = YamlOut.mapping();
            object.members().forEach(member -> mapping.with(member.name(), of(member.name(), member.value())));
            return mapping.build();
        } else if (value instanceof JsonArray array) {
            return YamlOut.sequence(elements(array));
        } else if (value instanceof JsonString string) {
            return YamlOut.text(string.value());
        } else if (value instanceof JsonNumber number) {
            return new YamlOut.Verbatim(number.text());
        } else if (value instanceof JsonBoolean flag) {
            return YamlOut.of(flag.value());
        }
        return YamlOut.nothing();
    }

    private static YamlOut of(String key, Json value) {
        return key.equals("command") && value instanceof JsonArray array && isShort(array)
                ? YamlOut.flow(elements(array))
                : of(value);
    }

    private static List<YamlOut> elements(JsonArray array) {
        return array.elements().stream().map(SettingsYaml::of).toList();
    }

    private static boolean isShort(JsonArray array) {
        int length = array.elements().stream()
                .mapToInt(element -> element.compact().length() + 2)
                .sum();
        return length <= LONGEST_LINE;
    }
}
