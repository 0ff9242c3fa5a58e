package dev.rota.schedule;

import dev.rota.problem.RotaException;
import java.io.Serial;

/** A text is no schedule expression AWS would take. Says what is wrong, where in the text, and the way out. */
public final class ScheduleException extends RotaException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int length;

    ScheduleException(String sentence, int offset, int length) {
        super(sentence);
        this.offset = offset;
        this.length = Math.max(1, length);
    }

    /** Where the offending part begins in the parsed text, counted from 0 in UTF-16 units; at most the text's length. */
    public int offset() {
        return offset;
    }

    /** How many UTF-16 units the offending part covers; at least 1, even where something is missing. */
    public int length() {
        return length;
    }
}
