/** CloudWatch's metrics: what EventBridge counts of its rules. */
@NullMarked
package dev.rota.aws.metrics;

import org.jspecify.annotations.NullMarked;
