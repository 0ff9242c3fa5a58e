/**
 * What became of what rules started: tasks that ECS still knows, counts that CloudWatch keeps, and fire times that left no trace,
 * put together into the last runs of each rule.
 *
 * <p>Only reads. ECS and CloudWatch are behind the ports {@link dev.rota.status.TaskRecords} and {@link dev.rota.status.Metrics}.
 * Knows no library, prints nothing, asks no clock.
 */
@NullMarked
package dev.rota.status;

import org.jspecify.annotations.NullMarked;
