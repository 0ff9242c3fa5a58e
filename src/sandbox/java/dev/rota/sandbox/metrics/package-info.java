/**
 * CloudWatch's metrics in the sandbox: minutes of statistics, which firing rules and seeds write.
 *
 * <p>Read first: {@link dev.rota.sandbox.metrics.CloudWatch} is the service, a row for each operation;
 * {@link dev.rota.sandbox.metrics.MetricStore} counts.
 */
@NullMarked
package dev.rota.sandbox.metrics;

import org.jspecify.annotations.NullMarked;
