/**
 * CloudWatch Logs in the sandbox: groups, streams and their events in pages.
 *
 * <p>Read first: {@link dev.rota.sandbox.logs.Logs} is the service, a row for each operation;
 * {@link dev.rota.sandbox.logs.LogStore} is what tasks write to.
 */
@NullMarked
package dev.rota.sandbox.logs;

import org.jspecify.annotations.NullMarked;
