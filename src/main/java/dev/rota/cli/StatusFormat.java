package dev.rota.cli;

/** How last runs are written to standard output. */
enum StatusFormat {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON
}
