/**
 * The Parameter Store of Systems Manager in the sandbox: parameters, their versions and labels.
 *
 * <p>Start at {@link dev.rota.sandbox.ssm.Ssm#service}.
 */
@NullMarked
package dev.rota.sandbox.ssm;

import org.jspecify.annotations.NullMarked;
