/**
 * Starts what a rule would start, watches it, follows its log, and says how it ended.
 *
 * <p>ECS and CloudWatch Logs are behind the ports {@link dev.rota.run.Tasks} and {@link dev.rota.run.LogStreams}, time behind
 * {@link dev.rota.run.Time}. Knows no library, prints nothing.
 */
@NullMarked
package dev.rota.run;

import org.jspecify.annotations.NullMarked;
