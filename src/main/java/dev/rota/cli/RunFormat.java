package dev.rota.cli;

/** What a run writes to standard output. */
enum RunFormat {
    /** The log, line by line as it comes. */
    TEXT,
    /** For programs, when all is over. */
    JSON
}
