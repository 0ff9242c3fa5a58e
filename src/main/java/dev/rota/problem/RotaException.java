package dev.rota.problem;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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

    /**
     * Why a file or stream cannot be read or written, in the words of the system. What the JDK adds, paths and names of classes, says
     * nothing to the user.
     */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return "its permissions do not allow it";
        }
        String words = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return words == null || words.isBlank() || words.matches(".*(?i:\\w+exception|\\w+error|java\\.|sun\\.).*")
                ? "the system gives no reason"
                : words;
    }

    /** The sentence. */
    public final String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
