package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes an upload out of its {@code aws-chunked} framing: chunks, each behind a line with its size in hexadecimal and perhaps a
 * signature, then a chunk of size 0 and trailers. Signatures and checksums are not verified.
 */
final class ChunkedUpload {

    private final byte[] framed;
    private int position;

    private ChunkedUpload(byte[] framed) {
        this.framed = framed;
    }

    /** The content of all chunks. */
    static Bytes content(Bytes framed) {
        return new ChunkedUpload(framed.array()).read();
    }

    private Bytes read() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = nextSize(); size > 0; size = nextSize()) {
            if (position + size + 2 > framed.length) {
                throw incomplete();
            }
            content.write(framed, position, size);
            position += size + 2; // the line end behind a chunk
        }
        return Bytes.of(content.toByteArray());
    }

    private int nextSize() {
        int end = position;
        while (end < framed.length && framed[end] != '\r') {
            end++;
        }
        if (end + 1 >= framed.length) {
            throw incomplete();
        }
        String line = new String(framed, position, end - position, StandardCharsets.US_ASCII);
        position = end + 2;
        try {
            return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
        } catch (NumberFormatException e) {
            throw incomplete();
        }
    }

    private static AwsException incomplete() {
        return new AwsException(
                "IncompleteBody", "The request body terminated unexpectedly or is not in aws-chunked encoding.");
    }
}
