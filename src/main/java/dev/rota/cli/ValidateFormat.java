package dev.rota.cli;

/** How problems are written to standard output. */
enum ValidateFormat {
    /** A line each, as compilers write them. */
    TEXT,
    /** For programs. */
    JSON
}
