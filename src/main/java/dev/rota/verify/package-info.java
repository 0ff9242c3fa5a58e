/**
 * Whether a rule can really fire: checks that are functions of the rule and of what AWS says, over a port.
 *
 * <p>A check asks for a fact as if it were known; what is not known yet is fetched afterwards, everything at once, and the checks are
 * made again until nothing is missing. Read in this order: {@link dev.rota.verify.Verifier} holds the table of checks,
 * {@link dev.rota.verify.Facts} is the port with all that AWS is asked, {@link dev.rota.verify.FindingList} collects what the checks
 * find, and {@link dev.rota.verify.Verification} is the result.
 */
@NullMarked
package dev.rota.verify;

import org.jspecify.annotations.NullMarked;
