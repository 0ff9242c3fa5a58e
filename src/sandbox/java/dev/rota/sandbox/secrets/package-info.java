/**
 * Secrets Manager in the sandbox: secrets, their versions and staging labels.
 *
 * <p>Start at {@link dev.rota.sandbox.secrets.SecretsManager#service}.
 */
@NullMarked
package dev.rota.sandbox.secrets;

import org.jspecify.annotations.NullMarked;
