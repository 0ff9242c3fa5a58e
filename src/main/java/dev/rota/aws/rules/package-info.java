/**
 * EventBridge's rules and targets as Rota's: every member mapped both ways, every answer read to the end.
 *
 * <p>Decides nothing; what to change is known elsewhere.
 */
@NullMarked
package dev.rota.aws.rules;

import org.jspecify.annotations.NullMarked;
