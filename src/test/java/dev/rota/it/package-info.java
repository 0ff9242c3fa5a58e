/** Tests that start the built program as a user does: as a process, with arguments, files, pipes, terminals and signals. */
@NullMarked
package dev.rota.it;

import org.jspecify.annotations.NullMarked;
