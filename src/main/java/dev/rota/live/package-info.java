/**
 * Reads what is live: which rules there are, whose they are, what they start.
 *
 * <p>{@link dev.rota.live.LiveRules} is the port to AWS, {@link dev.rota.live.LiveReader} answers all commands through it, and
 * {@link dev.rota.live.Parallel} makes its calls at the same time. Only reads.
 */
@NullMarked
package dev.rota.live;

import org.jspecify.annotations.NullMarked;
