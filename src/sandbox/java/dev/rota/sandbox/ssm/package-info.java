/** The Parameter Store of Systems Manager in the sandbox: parameters, their versions and labels. */
@NullMarked
package dev.rota.sandbox.ssm;

import org.jspecify.annotations.NullMarked;
