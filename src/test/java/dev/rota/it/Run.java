package dev.rota.it;

/**
 * A run that has ended.
 *
 * @param code the exit code
 * @param out all of standard output
 * @param err all of standard error
 */
record Run(int code, String out, String err) {}
