/** Manual pages, written from the command line's own model, so that they say what the help says. */
@NullMarked
package dev.rota.cli.manual;

import org.jspecify.annotations.NullMarked;
