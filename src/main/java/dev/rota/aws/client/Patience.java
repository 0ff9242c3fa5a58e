package dev.rota.aws.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a call is tried, and how long is waited in between.
 *
 * @param throttledAttempts how often in all when AWS says there are too many requests; at least 1
 * @param failedAttempts how often in all when AWS has a problem of its own or cannot be reached; at least 1
 * @param backoff how long to wait
 */
public record Patience(int throttledAttempts, int failedAttempts, Backoff backoff) {

    private static final Duration THROTTLED_BASE = Duration.ofMillis(200);
    private static final Duration FAILED_BASE = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** A wait between two attempts. */
    @FunctionalInterface
    public interface Backoff {
        /**
         * How long to wait after an attempt failed.
         *
         * @param attempt the attempt that failed, counted from 1
         * @param throttled whether it failed because there were too many requests
         */
        Duration after(int attempt, boolean throttled);
    }

    /** Eight attempts against throttling, four against faults; waits double from about a fifth of a second up to 10 s. */
    public static Patience standard() {
        return new Patience(8, 4, Patience::doubling);
    }

    /** As many attempts, without a pause between them. */
    public static Patience withoutWaiting() {
        return new Patience(8, 4, (attempt, throttled) -> Duration.ZERO);
    }

    /** How often something is tried in all that fails this way. */
    int attemptsAgainst(Failure failure) {
        return switch (failure) {
            case THROTTLED -> throttledAttempts;
            case PASSING -> failedAttempts;
            case FINAL -> 1;
        };
    }

    /** Waits after a failed attempt. */
    void pause(int attempt, boolean throttled) throws InterruptedException {
        Thread.sleep(backoff.after(attempt, throttled).toMillis());
    }

    /** Half of the wait is fixed, so that it is worth something; half is random, so that callers come back apart. */
    private static Duration doubling(int attempt, boolean throttled) {
        Duration base = throttled ? THROTTLED_BASE : FAILED_BASE;
        long longest = Math.min(LONGEST.toMillis(), base.toMillis() << Math.min(attempt - 1, 10));
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
    }
}
