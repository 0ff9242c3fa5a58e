/** CloudFormation in the sandbox: what stacks put out and export. Stacks come from the seed. */
@NullMarked
package dev.rota.sandbox.cloudformation;

import org.jspecify.annotations.NullMarked;
