package dev.rota.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output: UTF-8, byte for byte, remembering when it breaks. */
final class ResultStream {

    private final OutputStream stream;
    private @Nullable BrokenOutputException broken;

    ResultStream(OutputStream stream) {
        this.stream = stream;
    }

    /** Writes a text unless an earlier write failed. */
    synchronized void write(String text) {
        if (broken != null) {
            return;
        }
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
            if (stream instanceof PrintStream hiding && hiding.checkError()) {
                throw new IOException("the stream hides the reason");
            }
        } catch (IOException e) {
            broken = new BrokenOutputException(e);
        }
    }

    /** The first failure. */
    synchronized Optional<BrokenOutputException> broken() {
        return Optional.ofNullable(broken);
    }
}
