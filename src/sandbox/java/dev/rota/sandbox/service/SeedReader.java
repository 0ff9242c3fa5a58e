package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import dev.rota.problem.Nearest;
import dev.rota.problem.RotaException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads seeds strictly: what nobody would read is an error, and so is what AWS would never answer. */
public final class SeedReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private SeedReader() {}

    /** The objects in an array. */
    public static List<JsonObject> objects(Json value, String what) {
        return elements(value, what).stream()
                .map(element -> object(element, "each of '" + what + "'"))
                .toList();
    }

    /** The strings in an array. */
    public static List<String> texts(Json value, String what) {
        return elements(value, what).stream()
                .map(element -> {
                    if (element instanceof JsonString string) {
                        return string.value();
                    }
                    throw new RotaException("each of '" + what + "' should be a string");
                })
                .toList();
    }

    /** The members of an object. */
    public static List<Member> members(Json value, String what) {
        return object(value, "'" + what + "'").members();
    }

    /** The value as an object. */
    public static JsonObject object(Json value, String what) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new RotaException(what + " should be an object");
    }

    /** A time such as {@code "25ms"}, {@code "30s"}, {@code "5m"} or {@code "1h"}. */
    public static Duration duration(Json value, String what) {
        Matcher text = DURATION.matcher(value instanceof JsonString string ? string.value() : "");
        if (!text.matches()) {
            throw new RotaException("'" + what + "' should be a duration such as \"25ms\", \"30s\", \"5m\" or \"1h\"");
        }
        long amount = Long.parseLong(text.group(1));
        return switch (text.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** Refuses an object that has an unknown member or breaks a constraint. */
    public static void check(JsonObject object, Structure shape, String what) {
        refuseUnknown(object, shape.names(), what);
        try {
            Constraint.check(shape, object).ifPresent(sentence -> {
                throw new RotaException(what + ": " + sentence);
            });
        } catch (AwsException e) {
            throw new RotaException(what + ": " + e.text(), e);
        }
    }

    /** Refuses an object with an unknown or repeated member, and names the nearest known one. */
    public static void refuseUnknown(JsonObject object, Collection<String> known, String what) {
        if (object.hasDuplicates()) {
            throw new RotaException(what + " has a key twice");
        }
        for (String name : object.names()) {
            if (!known.contains(name)) {
                throw new RotaException("unknown key '" + name + "' in " + what
                        + Nearest.to(name, known, 1).stream()
                                .findFirst()
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("; known are " + String.join(", ", known)));
            }
        }
    }

    private static List<Json> elements(Json value, String what) {
        if (value instanceof JsonArray array) {
            return array.elements();
        }
        throw new RotaException("'" + what + "' should be a list");
    }
}
