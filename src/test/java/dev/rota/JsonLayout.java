package dev.rota;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/** JSON as the files of the cases hold it: a value stands on one line where it fits. */
final class JsonLayout {

    private static final int WIDTH = 120;

    private JsonLayout() {}

    static String of(Json json) {
        return lay(json, "", 0);
    }

    /** A value whose first line begins in a column; the lines below are indented. */
    private static String lay(Json json, String indentation, int column) {
        String line = onOneLine(json);
        if (column + line.length() <= WIDTH) {
            return line;
        }
        String inner = indentation + "  ";
        if (json instanceof JsonObject object) {
            return block(
                    "{",
                    object.members().stream()
                            .map(member -> {
                                String name = Json.of(member.name()).compact() + ": ";
                                return name + lay(member.value(), inner, inner.length() + name.length() + 1);
                            })
                            .toList(),
                    "}",
                    indentation);
        }
        if (json instanceof JsonArray array) {
            return block(
                    "[",
                    array.elements().stream()
                            .map(element -> lay(element, inner, inner.length() + 1))
                            .toList(),
                    "]",
                    indentation);
        }
        return line;
    }

    private static String block(String begin, List<String> parts, String end, String indentation) {
        return parts.stream()
                .map(part -> indentation + "  " + part)
                .collect(Collectors.joining(",\n", begin + "\n", "\n" + indentation + end));
    }

    private static String onOneLine(Json json) {
        if (json instanceof JsonObject object) {
            return object.members().stream()
                    .map(member -> Json.of(member.name()).compact() + ": " + onOneLine(member.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return json instanceof JsonArray array
                ? array.elements().stream().map(JsonLayout::onOneLine).collect(Collectors.joining(", ", "[", "]"))
                : json.compact();
    }
}
