/** IAM in the sandbox: roles, their policies, and what these would allow. */
@NullMarked
package dev.rota.sandbox.iam;

import org.jspecify.annotations.NullMarked;
