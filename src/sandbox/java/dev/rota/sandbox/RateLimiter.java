package dev.rota.sandbox;

import java.util.HashMap;
import java.util.Map;

/** Counts calls of each operation against a rate, in a bucket of tokens that fills up steadily. */
final class RateLimiter {

    private final Map<String, Bucket> buckets = new HashMap<>();

    /** Whether a call of this operation is let through now. */
    synchronized boolean admits(String operation, CallRate rate) {
        return buckets.computeIfAbsent(operation, name -> new Bucket(rate)).takes(rate);
    }

    /** Fills all buckets. */
    synchronized void clear() {
        buckets.clear();
    }

    private static final class Bucket {
        private double tokens;
        private long filled = System.nanoTime();

        Bucket(CallRate rate) {
            tokens = rate.burst();
        }

        boolean takes(CallRate rate) {
            long now = System.nanoTime();
            tokens = Math.min(rate.burst(), tokens + (now - filled) * rate.perSecond() / 1e9);
            filled = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
