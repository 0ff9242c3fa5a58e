package dev.rota.problem;

import java.io.Serial;

/** The command line asks for something that makes no sense. Ends the command with exit code 64. */
public final class UsageException extends RotaException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong with the arguments and what to write instead. */
    public UsageException(String message) {
        super(message);
    }
}
