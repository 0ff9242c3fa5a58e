/** SQS in the sandbox: queues and their attributes, which is what a dead-letter queue is judged by. It carries no messages. */
@NullMarked
package dev.rota.sandbox.sqs;

import org.jspecify.annotations.NullMarked;
