/** CloudWatch Logs in the sandbox: groups, streams and their events in pages, one small class for each operation. */
@NullMarked
package dev.rota.sandbox.logs;

import org.jspecify.annotations.NullMarked;
