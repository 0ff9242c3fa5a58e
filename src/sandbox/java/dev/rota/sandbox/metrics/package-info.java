/** CloudWatch in the sandbox: metrics that its services count, or that callers put. */
@NullMarked
package dev.rota.sandbox.metrics;

import org.jspecify.annotations.NullMarked;
