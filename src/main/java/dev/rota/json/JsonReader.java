package dev.rota.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON text with jackson-core's streaming parser, which keeps what a tree of maps would lose. */
final class JsonReader {

    /** Deep enough for any Terraform state, shallow enough for the stack. */
    private static final int DEEPEST_NESTING = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .build();

    /** Jackson names a character by its number as well, which helps nobody. */
    private static final Pattern CODE_OF_CHARACTER = Pattern.compile(" \\(code [0-9]+[^)]*\\)");

    private JsonReader() {}

    static Json read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonException("the text is empty", 1, 1, new IOException("no token"));
            }
            Json value = value(parser, first);
            if (parser.nextToken() != null) {
                JsonLocation location = parser.currentTokenLocation();
                throw new JsonException(
                        "something follows the end of the value",
                        location.getLineNr(),
                        location.getColumnNr(),
                        new IOException("trailing token"));
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            int line = location == null ? 1 : Math.max(1, location.getLineNr());
            int column = location == null ? 1 : Math.max(1, location.getColumnNr());
            throw new JsonException(sentence(e), line, column, e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private static Json value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new com.fasterxml.jackson.core.io.JsonEOFException(parser, null, "the text ends too early");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.JsonString(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.JsonNumber(parser.getText());
            case VALUE_TRUE -> new Json.JsonBoolean(true);
            case VALUE_FALSE -> new Json.JsonBoolean(false);
            case VALUE_NULL -> new Json.JsonNull();
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("the parser gave " + token + " where a value begins");
        };
    }

    private static Json object(JsonParser parser) throws IOException {
        List<Json.Member> members = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            members.add(new Json.Member(name, value(parser, parser.nextToken())));
        }
        return new Json.JsonObject(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return new Json.JsonArray(elements);
    }

    private static String sentence(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int detail = message.indexOf(" (for ");
        String sentence = detail > 0 ? message.substring(0, detail) : message;
        return Character.toLowerCase(sentence.charAt(0))
                + CODE_OF_CHARACTER.matcher(sentence.substring(1)).replaceAll("");
    }
}
