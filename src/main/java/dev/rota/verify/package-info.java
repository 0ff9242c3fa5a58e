/**
 * Whether a rule can really fire: checks that are pure functions of the rule and of what AWS says, over the port
 * {@link dev.rota.verify.Facts}.
 *
 * <p>A check asks for what it wants to know as if it were known. What is not yet known is asked for afterwards, each thing once and
 * everything together, and the checks are made again until nothing is missing.
 */
@NullMarked
package dev.rota.verify;

import org.jspecify.annotations.NullMarked;
