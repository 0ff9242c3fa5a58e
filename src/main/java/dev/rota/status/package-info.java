/**
 * What became of what rules started: tasks that ECS still knows, counts that CloudWatch keeps, and fire times that left no trace, put
 * together into the last runs of each rule.
 *
 * <p>Only reads; prints nothing and asks no clock. Read in this order: {@link dev.rota.status.Histories},
 * {@link dev.rota.status.RuleHistory}, {@link dev.rota.status.PastRun}, and the ports {@link dev.rota.status.TaskRecords} and
 * {@link dev.rota.status.Metrics}.
 */
@NullMarked
package dev.rota.status;

import org.jspecify.annotations.NullMarked;
