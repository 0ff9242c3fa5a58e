/**
 * Starts what a rule would start, watches it, follows its log, and says how it ended.
 *
 * <p>ECS and CloudWatch Logs are behind the ports {@link dev.rota.task.Tasks} and {@link dev.rota.task.LogStreams}, time behind
 * {@link dev.rota.task.Time}. Knows no library, prints nothing.
 */
@NullMarked
package dev.rota.task;

import org.jspecify.annotations.NullMarked;
