/**
 * What a scheduled task is: the table of what can be said of it, rules and targets as trees of that, their names and ARNs, their
 * normal form.
 *
 * <p>{@link dev.rota.rule.Settings} is the table, {@link dev.rota.rule.Rule} and {@link dev.rota.rule.EcsTarget} are the trees,
 * {@link dev.rota.rule.NormalForm} says when two rules are the same.
 *
 * <p>Pure: no I/O, no clock, no environment. Knows no library; {@code json} is here because EventBridge defines a target's
 * input as JSON text, and two inputs can only be compared as JSON.
 */
@NullMarked
package dev.rota.rule;

import org.jspecify.annotations.NullMarked;
