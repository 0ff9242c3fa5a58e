package dev.rota.problem;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that is not a bug of Rota: its message is a sentence for the user, with the way out.
 *
 * <p>Ends the command with exit code 1. Any other exception that reaches the top is a bug and shows its trace.
 */
public class RotaException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What happened, to what, and the way out, in one sentence. */
    public RotaException(String message) {
        super(message);
    }

    /** The same, with the exception that caused it; its text is shown only with {@code --stacktrace}. */
    public RotaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The sentence. */
    public final String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
