/**
 * Carries a plan out: checks that what is to be written can be started, orders the steps, survives failure and interruption,
 * reports.
 *
 * <p>Writes to AWS only through the port {@link dev.rota.apply.RuleWrites}; {@link dev.rota.apply.PlanExecution} is where it begins.
 */
@NullMarked
package dev.rota.apply;

import org.jspecify.annotations.NullMarked;
