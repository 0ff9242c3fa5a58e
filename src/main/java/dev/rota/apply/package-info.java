/**
 * Carries a plan out: reads what is live, orders the steps, survives failure and interruption, reports, keeps a backup.
 *
 * <p>Reaches AWS only through the ports {@link dev.rota.apply.LiveRules} and {@link dev.rota.apply.TaskDefinitions}.
 */
@NullMarked
package dev.rota.apply;

import org.jspecify.annotations.NullMarked;
