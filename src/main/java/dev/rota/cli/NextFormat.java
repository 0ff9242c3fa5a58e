package dev.rota.cli;

/** How start times are written to standard output. */
enum NextFormat {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON,
    /** A page for a browser. */
    HTML
}
