/**
 * SQS in the sandbox: queues and their attributes, by which a dead-letter queue is judged. Queues come from seeds and carry no
 * messages.
 *
 * <p>Start at {@link dev.rota.sandbox.sqs.Sqs#service}.
 */
@NullMarked
package dev.rota.sandbox.sqs;

import org.jspecify.annotations.NullMarked;
