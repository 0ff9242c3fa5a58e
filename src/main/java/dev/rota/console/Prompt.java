package dev.rota.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what the user answers. */
final class Prompt {

    private static final Set<String> CONSENT = Set.of("y", "yes");

    private final InputStream in;

    Prompt(InputStream in) {
        this.in = in;
    }

    /** The next line without white space around it; nothing at the end of input. */
    Optional<String> answer() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = in.read();
            }
            return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether an answer says yes. */
    static boolean isConsent(String answer) {
        return CONSENT.contains(answer.toLowerCase(Locale.ROOT));
    }
}
