/**
 * Completion scripts for shells, made of the command line's own model, so that whatever it learns can be completed.
 *
 * <p>Knows picocli's model and no command.
 */
@NullMarked
package dev.rota.cli.completion;

import org.jspecify.annotations.NullMarked;
