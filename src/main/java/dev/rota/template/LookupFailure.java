package dev.rota.template;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.Serial;

/** A lookup has no answer, or none yet. */
final class LookupFailure extends PebbleException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean missing;

    LookupFailure(String message, boolean missing, int line, String template) {
        super(null, message, line, template);
        this.missing = missing;
    }

    /** Not filled in: a failure is an ordinary outcome here, and a file may have hundreds in its comments. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** Whether the answer has only to be fetched. */
    boolean isMissing() {
        return missing;
    }
}
