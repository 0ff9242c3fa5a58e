/**
 * EventBridge in the sandbox: rules, targets and their tags, and the clock that fires them.
 *
 * <p>Read first: {@link dev.rota.sandbox.events.EventBridge} is the service, a row for each operation;
 * {@link dev.rota.sandbox.events.FiringClock} fires rules.
 */
@NullMarked
package dev.rota.sandbox.events;

import org.jspecify.annotations.NullMarked;
