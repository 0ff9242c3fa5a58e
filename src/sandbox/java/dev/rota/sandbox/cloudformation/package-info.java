/**
 * CloudFormation in the sandbox: what stacks put out and export. Stacks come from seeds.
 *
 * <p>Start at {@link dev.rota.sandbox.cloudformation.CloudFormation#service}.
 */
@NullMarked
package dev.rota.sandbox.cloudformation;

import org.jspecify.annotations.NullMarked;
