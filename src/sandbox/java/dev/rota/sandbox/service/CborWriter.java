package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.json.Json.Member;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Writes JSON as CBOR.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949">RFC 8949</a>
 */
final class CborWriter {

    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int EPOCH_SECONDS = 0xc1;
    private static final int FALSE = 0xf4;
    private static final int TRUE = 0xf5;
    private static final int NULL = 0xf6;
    private static final int DOUBLE = 0xfb;

    private final Set<String> times;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CborWriter(Set<String> times) {
        this.times = times;
    }

    /**
     * The bytes of a value.
     *
     * @param times the names of members whose numbers are times, which CBOR tags
     */
    static Bytes write(Json value, Set<String> times) {
        CborWriter writer = new CborWriter(times);
        writer.add(value, false);
        return Bytes.of(writer.out.toByteArray());
    }

    private void add(Json value, boolean time) {
        if (value instanceof JsonObject object) {
            head(MAP, object.members().size());
            for (Member member : object.members()) {
                text(member.name());
                add(member.value(), times.contains(member.name()));
            }
        } else if (value instanceof JsonArray array) {
            head(ARRAY, array.elements().size());
            array.elements().forEach(element -> add(element, time));
        } else if (value instanceof JsonString string) {
            text(string.value());
        } else if (value instanceof JsonNumber number) {
            number(number.text(), time);
        } else if (value instanceof JsonBoolean flag) {
            out.write(flag.value() ? TRUE : FALSE);
        } else {
            out.write(NULL);
        }
    }

    private void number(String text, boolean time) {
        if (time) {
            out.write(EPOCH_SECONDS);
        }
        if (text.matches("-?[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            head(number < 0 ? 1 : 0, number < 0 ? -1 - number : number);
        } else {
            out.write(DOUBLE);
            out.writeBytes(ByteBuffer.allocate(Double.BYTES)
                    .putDouble(Double.parseDouble(text))
                    .array());
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(TEXT, bytes.length);
        out.writeBytes(bytes);
    }

    private void head(int type, long size) {
        int bits = type << 5;
        if (size < 24) {
            out.write(bits | (int) size);
        } else if (size < 1 << 8) {
            out.write(bits | 24);
            out.write((int) size);
        } else {
            out.write(bits | 27);
            out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(size).array());
        }
    }
}
