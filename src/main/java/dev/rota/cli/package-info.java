/**
 * The command line: arguments become use cases, use cases become sentences. Each command reads as what it does.
 *
 * <p>The only room that imports picocli. It never sees AWS: what it needs of the outside it gets through
 * {@link dev.rota.cli.Outside}.
 */
@NullMarked
package dev.rota.cli;

import org.jspecify.annotations.NullMarked;
