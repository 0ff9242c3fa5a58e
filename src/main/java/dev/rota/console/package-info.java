/**
 * Where characters go: results to standard output, the conversation to standard error, in colour or not, with progress
 * and prompts.
 *
 * <p>The only room that imports Jansi, and that only to ask what is a terminal. It knows nothing of rules and files.
 */
@NullMarked
package dev.rota.console;

import org.jspecify.annotations.NullMarked;
