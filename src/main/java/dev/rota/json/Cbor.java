package dev.rota.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON values in CBOR. Times, which CBOR tags, are their number of seconds; byte strings are read as base 64.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949">RFC 8949</a>
 */
public final class Cbor {

    private static final int EPOCH_SECONDS = 1;
    private static final CBORFactory FACTORY = new CBORFactory();

    private Cbor() {}

    /**
     * Reads bytes that begin with a value.
     *
     * @throws IllegalArgumentException when they do not
     */
    public static Json read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            return value(parser, parser.nextToken());
        } catch (IOException e) {
            throw new IllegalArgumentException("the bytes are no CBOR", e);
        }
    }

    /**
     * The bytes of a value.
     *
     * @param times the names of members whose numbers are times
     */
    public static byte[] write(Json value, Set<String> times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CBORGenerator generator = FACTORY.createGenerator(bytes)) {
            write(generator, value, times, false);
        } catch (IOException e) {
            throw new UncheckedIOException("an array of bytes cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static Json value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new IOException("cut off");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> Json.of(parser.getText());
            case VALUE_NUMBER_INT -> new JsonNumber(parser.getBigIntegerValue().toString());
            case VALUE_NUMBER_FLOAT -> decimal(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> Json.of(parser.getBooleanValue());
            case VALUE_NULL -> new Json.JsonNull();
            case VALUE_EMBEDDED_OBJECT -> bytes(parser);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE -> throw new IOException("no value but " + token);
        };
    }

    private static Json object(JsonParser parser) throws IOException {
        List<Member> members = new ArrayList<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.add(new Member(name, value(parser, parser.nextToken())));
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("cut off");
        }
        return new JsonObject(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return new JsonArray(elements);
    }

    private static Json decimal(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IOException("a number that JSON lacks");
        }
        return new JsonNumber(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    private static Json bytes(JsonParser parser) throws IOException {
        return Json.of(Base64.getEncoder().encodeToString(parser.getBinaryValue()));
    }

    private static void write(CBORGenerator generator, Json value, Set<String> times, boolean time) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject(object, object.members().size());
            for (Member member : object.members()) {
                generator.writeFieldName(member.name());
                write(generator, member.value(), times, times.contains(member.name()));
            }
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray(array, array.elements().size());
            for (Json element : array.elements()) {
                write(generator, element, times, time);
            }
            generator.writeEndArray();
        } else if (value instanceof JsonString string) {
            generator.writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            write(generator, number, time);
        } else if (value instanceof JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else {
            generator.writeNull();
        }
    }

    private static void write(CBORGenerator generator, JsonNumber number, boolean time) throws IOException {
        if (time) {
            generator.writeTag(EPOCH_SECONDS);
        }
        if (number.text().matches("-?[0-9]{1,18}")) {
            generator.writeNumber(Long.parseLong(number.text()));
        } else {
            generator.writeNumber(Double.parseDouble(number.text()));
        }
    }
}
