/**
 * What a resource's own policy (a role's trust, a queue's policy) says about one call of one service.
 *
 * <p>IAM simulates the policies of principals; those of resources have to be read here. What this room does not know it says to be
 * uncertain, never allowed or refused.
 */
@NullMarked
package dev.rota.verify.policy;

import org.jspecify.annotations.NullMarked;
