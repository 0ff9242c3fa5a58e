package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;

/** Reads the arguments of a function as text. */
final class Arguments {

    private Arguments() {}

    /** A string as it is, anything else as JSON. */
    static String text(Json argument) {
        return argument instanceof Json.JsonString string ? string.value() : argument.compact();
    }

    static List<String> texts(List<Json> arguments) {
        return arguments.stream().map(Arguments::text).toList();
    }
}
