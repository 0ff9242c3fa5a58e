/**
 * What a scheduled task is: rules, targets and overrides as records, their names and ARNs, their limits, their normal form.
 *
 * <p>Pure: no I/O, no clock, no environment. Knows no library; {@code json} is here because EventBridge defines a target's
 * input as JSON text, and two inputs can only be compared as JSON.
 */
@NullMarked
package dev.rota.rule;

import org.jspecify.annotations.NullMarked;
