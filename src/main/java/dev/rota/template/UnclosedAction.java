package dev.rota.template;

import java.io.Serial;

/** What begins like an action does not end like one. Caught by the scanner, which knows whether that is wrong. */
final class UnclosedAction extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int resume;
    private final String reason;

    /**
     * A reason.
     *
     * @param offset where the trouble is; -1 for the action's beginning
     * @param resume where scanning can go on after it was reported
     */
    UnclosedAction(int offset, int resume, String reason) {
        super(reason, null, false, false);
        this.offset = offset;
        this.resume = resume;
        this.reason = reason;
    }

    int offset() {
        return offset;
    }

    int resume() {
        return resume;
    }

    String reason() {
        return reason;
    }
}
