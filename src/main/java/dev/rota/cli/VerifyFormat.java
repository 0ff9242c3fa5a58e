package dev.rota.cli;

/** How findings are written to standard output. */
enum VerifyFormat {
    /** A tree for people. */
    TEXT,
    /** For programs. */
    JSON
}
