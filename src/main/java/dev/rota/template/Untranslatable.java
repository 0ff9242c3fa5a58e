package dev.rota.template;

import java.io.Serial;

/** An action of Go's templates that cannot be put into Pebble's words; the message is why not, and how it is written instead. */
final class Untranslatable extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Untranslatable(String reason, String way) {
        super(reason + "; " + way, null, false, false);
    }

    /** Why not, and the way out, in one sentence without a full stop. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
