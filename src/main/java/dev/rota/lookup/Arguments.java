package dev.rota.lookup;

import dev.rota.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the arguments of a function. */
final class Arguments {

    private Arguments() {}

    /** A string as it is, anything else as JSON. */
    static String text(Json argument) {
        return argument instanceof Json.JsonString string ? string.value() : argument.compact();
    }

    static List<String> texts(List<Json> arguments) {
        return arguments.stream().map(Arguments::text).toList();
    }

    /** A thing of AWS by its name, and the region to look in: that of its ARN, else the usual one. */
    static Regional<String> regional(Supplier<Optional<String>> usual, String nameOrArn) {
        String[] parts = nameOrArn.split(":", 5);
        boolean arn = parts.length == 5 && parts[0].equals("arn") && !parts[3].isEmpty();
        return new Regional<>(arn ? Optional.of(parts[3]) : usual.get(), nameOrArn);
    }
}
