package dev.rota.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Reads what the user answers. */
final class Prompt {

    private static final Set<String> CONSENT = Set.of("y", "yes");

    private final InputStream in;

    Prompt(InputStream in) {
        this.in = in;
    }

    /** Whether the next line says yes; the end of input does not. */
    boolean consents() {
        try {
            return CONSENT.contains(line().strip().toLowerCase(Locale.ROOT));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
