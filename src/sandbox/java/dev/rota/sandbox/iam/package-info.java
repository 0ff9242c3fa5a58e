/**
 * IAM in the sandbox: roles, their policies, and what these say of a request. It shares nothing with the product's own reading of
 * policies, so that a misunderstanding there is noticed.
 *
 * <p>Start at {@link dev.rota.sandbox.iam.Iam#service}, then {@code Roles} and {@code Policies}, which hold what seeds say, and
 * {@code Simulation}, which asks {@code PolicyEvaluation}.
 */
@NullMarked
package dev.rota.sandbox.iam;

import org.jspecify.annotations.NullMarked;
