/**
 * What can be wrong, and where: places in files, problems at places, and the one exception root.
 *
 * <p>The lowest room of the house. Every other room may use it; it uses none.
 */
@NullMarked
package dev.rota.problem;

import org.jspecify.annotations.NullMarked;
