/** STS in the sandbox: who the caller is. */
@NullMarked
package dev.rota.sandbox.sts;

import org.jspecify.annotations.NullMarked;
