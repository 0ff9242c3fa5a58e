package dev.rota.status;

/** How a run came out. */
public enum Result {
    /** All its tasks ended with 0. */
    OK,
    /** A task ended with something else, was stopped, or never started. */
    FAILED,
    /** It goes on. */
    RUNNING,
    /** It cannot be told. */
    UNKNOWN,
    /** The rule was due and did not fire. */
    MISSED
}
