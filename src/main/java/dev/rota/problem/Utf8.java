package dev.rota.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that are text. What is not UTF-8 is refused, never replaced, and whatever has no end is not read to its end. */
public final class Utf8 {

    /** What a JVM puts in the place of bytes that it cannot decode. */
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** There is more to read than may be. */
    public static final class TooLongException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        TooLongException(long most) {
            super("it is longer than " + most + " bytes");
        }
    }

    /**
     * The text.
     *
     * @throws CharacterCodingException when the bytes are not UTF-8
     */
    public static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /**
     * All bytes of a file, which may be a pipe or a device: their size is known when they have been read, not before.
     *
     * @throws TooLongException when there are more than may be; at most one more has been read
     */
    public static byte[] read(Path file, int most) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, most);
        }
    }

    /** The same of a stream. */
    public static byte[] read(InputStream stream, int most) throws IOException {
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLongException(most);
        }
        return bytes;
    }

    /** The same bytes, read as they are wanted; reading more than may be fails with a {@link TooLongException}. */
    public static InputStream limited(InputStream stream, long most) {
        return new FilterInputStream(stream) {
            private long read;

            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                int number = super.read(buffer, start, length);
                count(Math.max(number, 0));
                return number;
            }

            private void count(int more) throws TooLongException {
                read += more;
                if (read > most) {
                    throw new TooLongException(most);
                }
            }
        };
    }

    /**
     * What is wrong with a text that came from the command line or the environment, which the JVM has decoded; empty when nothing is.
     *
     * @param what begins the sentence, such as {@code environment variable CITY}
     */
    public static Optional<String> damage(String what, String text) {
        return text.indexOf(REPLACEMENT) < 0
                ? Optional.empty()
                : Optional.of(what + " is not in UTF-8, or no UTF-8 locale is installed here to read it with");
    }
}
