/**
 * Starts what a rule would start, watches it, follows its log, and tells how it ended.
 *
 * <p>Knows no library and prints nothing. Read in this order: {@link dev.rota.run.Launch}, {@link dev.rota.run.TaskRun},
 * {@link dev.rota.run.Verdict}, and the ports {@link dev.rota.run.Tasks} and {@link dev.rota.run.LogStreams}.
 */
@NullMarked
package dev.rota.run;

import org.jspecify.annotations.NullMarked;
