/**
 * What a resource's own policy (a role's trust, a queue's policy) says about one call of one service.
 *
 * <p>IAM can simulate the policies of roles, but not those of resources, so they are read here; what this room does not understand is
 * uncertain, never allowed or refused. Start at {@link dev.rota.verify.policy.Policy}, asked about an
 * {@link dev.rota.verify.policy.Access}.
 */
@NullMarked
package dev.rota.verify.policy;

import org.jspecify.annotations.NullMarked;
