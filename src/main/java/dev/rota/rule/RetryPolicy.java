package dev.rota.rule;

import org.jspecify.annotations.Nullable;

/**
 * How EventBridge tries again to start the task; a task that started and failed is not started again.
 *
 * @param maximumRetryAttempts 0–185; absent is 185
 * @param maximumEventAgeInSeconds 60–86400; absent is 86400
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RetryPolicy.html">RetryPolicy</a>
 */
public record RetryPolicy(
        @Nullable Integer maximumRetryAttempts, @Nullable Integer maximumEventAgeInSeconds) {}
