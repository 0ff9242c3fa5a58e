package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonBoolean;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonNumber;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CBOR as the JSON that says the same. Times, which CBOR tags, become their number of seconds.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8949">RFC 8949</a>
 */
final class CborReader {

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;
    private static final int BREAK = 0xff;
    private static final int UNTIL_BREAK = 31;
    private static final int DEEPEST = 100;

    private final ByteBuffer input;

    private CborReader(ByteBuffer input) {
        this.input = input;
    }

    /**
     * The value.
     *
     * @throws IllegalArgumentException when the bytes are no CBOR
     */
    static Json read(Bytes bytes) {
        try {
            return new CborReader(ByteBuffer.wrap(bytes.array())).value(0);
        } catch (BufferUnderflowException | ArithmeticException e) {
            throw new IllegalArgumentException("cut off", e);
        }
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        int head = input.get() & 0xff;
        int detail = head & 0x1f;
        return switch (head >> 5) {
            case UNSIGNED -> Json.of(number(detail));
            case NEGATIVE -> Json.of(-1 - number(detail));
            case BYTES -> Json.of(Bytes.of(bytes(detail, BYTES)).base64());
            case TEXT -> Json.of(new String(bytes(detail, TEXT), StandardCharsets.UTF_8));
            case ARRAY -> array(detail, depth);
            case MAP -> map(detail, depth);
            case TAG -> tagged(detail, depth);
            default -> simple(detail);
        };
    }

    private Json tagged(int detail, int depth) {
        number(detail);
        return value(depth + 1);
    }

    private Json array(int detail, int depth) {
        List<Json> elements = new ArrayList<>();
        for (Optional<Long> left = count(detail); goesOn(left, elements.size()); ) {
            elements.add(value(depth + 1));
        }
        return new JsonArray(elements);
    }

    private Json map(int detail, int depth) {
        List<Member> members = new ArrayList<>();
        for (Optional<Long> left = count(detail); goesOn(left, members.size()); ) {
            int head = input.get() & 0xff;
            if (head >> 5 != TEXT) {
                throw new IllegalArgumentException("a name that is no text");
            }
            String name = new String(bytes(head & 0x1f, TEXT), StandardCharsets.UTF_8);
            members.add(new Member(name, value(depth + 1)));
        }
        return new JsonObject(members);
    }

    /** How many there are; empty when a break says where they end. */
    private Optional<Long> count(int detail) {
        return detail == UNTIL_BREAK ? Optional.empty() : Optional.of(number(detail));
    }

    private boolean goesOn(Optional<Long> count, int read) {
        if (count.isPresent()) {
            return read < count.get();
        }
        if ((input.get(input.position()) & 0xff) != BREAK) {
            return true;
        }
        input.get();
        return false;
    }

    private byte[] bytes(int detail, int type) {
        if (detail != UNTIL_BREAK) {
            byte[] bytes = new byte[Math.toIntExact(Math.min(number(detail), input.remaining() + 1L))];
            input.get(bytes);
            return bytes;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (goesOn(Optional.empty(), 0)) {
            int head = input.get() & 0xff;
            if (head >> 5 != type) {
                throw new IllegalArgumentException("a piece of another type");
            }
            all.writeBytes(bytes(head & 0x1f, type));
        }
        return all.toByteArray();
    }

    private long number(int detail) {
        return switch (detail) {
            case 24 -> input.get() & 0xffL;
            case 25 -> input.getShort() & 0xffffL;
            case 26 -> input.getInt() & 0xffffffffL;
            case 27 -> {
                long number = input.getLong();
                if (number < 0) {
                    throw new IllegalArgumentException("a number beyond all bounds");
                }
                yield number;
            }
            default -> {
                if (detail > 27) {
                    throw new IllegalArgumentException("a length that is none");
                }
                yield detail;
            }
        };
    }

    private Json simple(int detail) {
        return switch (detail) {
            case 20 -> new JsonBoolean(false);
            case 21 -> new JsonBoolean(true);
            case 22, 23 -> new JsonNull();
            case 25 -> decimal(half(input.getShort()));
            case 26 -> decimal(input.getFloat());
            case 27 -> decimal(input.getDouble());
            default -> throw new IllegalArgumentException("an unknown simple value");
        };
    }

    private static Json decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number that JSON lacks");
        }
        return new JsonNumber(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    /** A number of 16 bits, as appendix D of the RFC reads it. */
    private static double half(short bits) {
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        double size = exponent == 0
                ? fraction * 0x1p-24
                : exponent == 31 ? Double.NaN : (fraction + 1024) * Math.pow(2, exponent - 25.0);
        return bits < 0 ? -size : size;
    }
}
