/** Help and manual pages, written from the command line's own model, so that both say the same. */
@NullMarked
package dev.rota.cli.manual;

import org.jspecify.annotations.NullMarked;
