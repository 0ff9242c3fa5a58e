package dev.rota.template;

import dev.rota.template.Recorder.Absence;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A lookup has no answer, or none yet. */
final class LookupFailure extends PebbleException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Absence absence;

    LookupFailure(Absence absence, @Nullable Integer line, String template) {
        super(null, absence.reason(), line, template);
        this.absence = absence;
    }

    /** Not filled in: a failure is an ordinary outcome here, and a file may have hundreds in its comments. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    Absence absence() {
        return absence;
    }
}
