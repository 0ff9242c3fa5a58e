package dev.rota.console;

/** What came of a question. */
public enum Answer {
    /** The user said yes. */
    YES,
    /** The user said anything else. */
    NO,
    /** There was nobody to ask: no terminal, or a CI system. */
    NOT_ASKED
}
