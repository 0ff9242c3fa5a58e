package dev.rota.console;

/** How much of the conversation is wanted. */
public enum Verbosity {
    /** Results and failures only. */
    QUIET,
    /** The conversation. */
    NORMAL,
    /** The conversation with details. */
    VERBOSE
}
