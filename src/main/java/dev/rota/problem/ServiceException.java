package dev.rota.problem;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A service outside said no, or could not be reached. The message is one sentence with the way out; the kind tells the caller
 * whether anything follows from it.
 */
public final class ServiceException extends RotaException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What sort of no it was. */
    public enum Kind {
        /** What was asked for does not exist. */
        NOT_FOUND,
        /** The caller may not do this. */
        DENIED,
        /** There are no credentials, or they are no longer valid. */
        CREDENTIALS,
        /** The settings of AWS, in the environment or the profile, make no sense. */
        SETTINGS,
        /** A quota is used up; trying again does not help. */
        LIMIT,
        /** The request itself is wrong. */
        INVALID,
        /** Too many requests, for longer than Rota was willing to wait. */
        THROTTLED,
        /** No answer, or an answer that says the service has a problem. */
        UNAVAILABLE,
        /** Rota was told to stop. */
        INTERRUPTED
    }

    private final Kind kind;
    private final String operation;

    /**
     * A refusal.
     *
     * @param operation service and operation, such as {@code events:PutTargets}
     * @param message one sentence with the way out
     * @param cause what the client library threw; absent when the refusal stood inside a good answer
     */
    public ServiceException(Kind kind, String operation, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.operation = operation;
    }

    /** What sort of no it was. */
    public Kind kind() {
        return kind;
    }

    /** Whether every other call would fail likewise, whatever it is about. */
    public boolean concernsEverything() {
        return kind == Kind.CREDENTIALS
                || kind == Kind.SETTINGS
                || kind == Kind.UNAVAILABLE
                || kind == Kind.INTERRUPTED;
    }

    /** Service and operation, such as {@code events:PutTargets}. */
    public String operation() {
        return operation;
    }
}
