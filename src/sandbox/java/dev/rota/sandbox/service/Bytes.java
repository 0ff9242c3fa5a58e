package dev.rota.sandbox.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Some bytes, unchangeable: a body of a request, an answer or an object. */
public final class Bytes {

    private static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** No bytes. */
    public static Bytes none() {
        return NONE;
    }

    /** A copy of these. */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** The text in UTF-8. */
    public static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #base64} gave. */
    public static Bytes fromBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    /** A copy as an array. */
    public byte[] array() {
        return content.clone();
    }

    /** How many there are. */
    public int size() {
        return content.length;
    }

    /** The bytes read as UTF-8, with anything that is not UTF-8 replaced. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The text, when the bytes are UTF-8. */
    public Optional<String> strictText() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The bytes in base 64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    /** The MD5 in hexadecimal digits, which is S3's entity tag. */
    public String md5() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Only how many: the content may be long. */
    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
