/**
 * Where characters go: results to standard output, the conversation to standard error, in colour or not, with progress and prompts.
 *
 * <p>The only room that imports Jansi, and that only to ask what is a terminal; it knows nothing of rules and files. Read in this order:
 * {@link dev.rota.console.Console}, {@link dev.rota.console.Surroundings}, {@link dev.rota.console.Palette}.
 */
@NullMarked
package dev.rota.console;

import org.jspecify.annotations.NullMarked;
