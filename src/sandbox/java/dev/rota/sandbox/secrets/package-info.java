/** Secrets Manager in the sandbox: secrets, their versions and staging labels. */
@NullMarked
package dev.rota.sandbox.secrets;

import org.jspecify.annotations.NullMarked;
