package dev.rota.sandbox.service;

import dev.rota.json.Json;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a member of a request must look like, in the terms of AWS's service models.
 *
 * <p>Members that a shape does not know are let through: the service may be newer than the sandbox.
 */
public interface InputShape {

    /** Matches all strings, of any number of lines. */
    Pattern ANY_TEXT = Pattern.compile("(?s).*");

    /**
     * Adds a sentence, as AWS words it, for each constraint that the value breaks.
     *
     * @param path such as {@code targets.1.member.id}
     * @throws AwsException {@code SerializationException}, when the value is of another type
     */
    void check(Json value, String path, List<String> violations);

    /** The value that a form writes, where all is text; text that is not of the shape's type stays text. */
    default Json read(FormMembers form) {
        return Json.of(form.text());
    }

    /** An object whose members are added one by one. */
    static Structure structure() {
        return new Structure(List.of());
    }

    /** An object with a member that must be there. */
    static Structure required(String name, InputShape shape) {
        return structure().required(name, shape);
    }

    /** An object with a member that may be there. */
    static Structure optional(String name, InputShape shape) {
        return structure().optional(name, shape);
    }

    /** A string of some length, in characters. */
    static InputShape text(int shortest, int longest) {
        return new TextShape(shortest, longest, ANY_TEXT, List.of());
    }

    /** A string of some length that a pattern must match. */
    static InputShape text(int shortest, int longest, String pattern) {
        return new TextShape(shortest, longest, Pattern.compile(pattern), List.of());
    }

    /** Any string. */
    static InputShape text() {
        return text(0, Integer.MAX_VALUE);
    }

    /** One of some strings. */
    static InputShape oneOf(String... values) {
        return new TextShape(0, Integer.MAX_VALUE, ANY_TEXT, List.of(values));
    }

    /** A whole number in a range. */
    static InputShape number(long smallest, long largest) {
        return new NumberShape(smallest, largest);
    }

    /** {@code true} or {@code false}. */
    static InputShape flag() {
        return new FlagShape();
    }

    /** An array of values of one shape. */
    static InputShape list(InputShape element, int fewest, int most) {
        return new ListShape(element, fewest, most);
    }

    /** An array of any number of values of one shape. */
    static InputShape list(InputShape element) {
        return list(element, 0, Integer.MAX_VALUE);
    }

    /** An object whose names are free. */
    static InputShape map(InputShape value, int most) {
        return new MapShape(value, most);
    }
}
