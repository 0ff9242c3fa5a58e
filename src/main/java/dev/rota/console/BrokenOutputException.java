package dev.rota.console;

import dev.rota.problem.RotaException;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** Standard output takes no more. */
public final class BrokenOutputException extends RotaException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why it takes no more. */
    public enum Kind {
        /** Whoever read it has seen enough ({@code | head -1}); the command goes on to its exit code without a word. */
        CLOSED_PIPE,
        /** Something that should not be, such as a full disk; the result is incomplete, and that is a failure. */
        FAILED
    }

    private final Kind kind;

    BrokenOutputException(IOException cause) {
        super("standard output could not be written: " + reason(cause) + "; the result is incomplete", cause);
        this.kind = kindOf(cause);
    }

    /** Why standard output takes no more. */
    public Kind kind() {
        return kind;
    }

    /** The JDK tells a closed pipe apart by the system's words only: those of Unix, then those of Windows. */
    private static Kind kindOf(IOException cause) {
        String reason = reason(cause).toLowerCase(Locale.ROOT);
        boolean closed = reason.contains("broken pipe")
                || reason.contains("pipe is being closed")
                || reason.contains("pipe has been ended");
        return closed ? Kind.CLOSED_PIPE : Kind.FAILED;
    }
}
