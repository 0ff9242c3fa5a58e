package dev.rota.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Writes JSON text. Numbers are written as they were spelled. */
final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    /** Control characters that JSON lets pass, and the {@code ##[error]} and {@code ##vso[…]} of CI systems. */
    private static final Pattern STEERING =
            Pattern.compile("[\\x7F-\\x9F\\u2028-\\u202E\\u2066-\\u2069]|#(?=#[a-z]*\\[)");

    private JsonWriter() {}

    static String compact(Json value) {
        return write(value, false);
    }

    static String pretty(Json value) {
        return write(value, true);
    }

    /** What is escaped stands in a string, so that the value stays the same. */
    static String document(Json value) {
        return STEERING.matcher(pretty(value))
                .replaceAll(match -> "\\\\u%04X".formatted((int) match.group().charAt(0)))
                .concat("\n");
    }

    private static String write(Json value, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (indented) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter));
            }
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Json value) throws IOException {
        if (value instanceof Json.JsonObject object) {
            generator.writeStartObject();
            for (Json.Member member : object.members()) {
                generator.writeFieldName(member.name());
                write(generator, member.value());
            }
            generator.writeEndObject();
        } else if (value instanceof Json.JsonArray array) {
            generator.writeStartArray();
            for (Json element : array.elements()) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof Json.JsonString string) {
            generator.writeString(string.value());
        } else if (value instanceof Json.JsonNumber number) {
            generator.writeNumber(number.text());
        } else if (value instanceof Json.JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else {
            generator.writeNull();
        }
    }
}
