package dev.rota.aws.client;

/**
 * When the next call of one API operation may start; knows no threads and no clock of its own.
 *
 * <p>AWS documents a burst of 50 calls and 50 calls a second for each operation of EventBridge, but many accounts may do more.
 * So calls run sixteen at a time until a bucket of the documented size, kept here in parallel, is nearly empty. Then they run
 * three at a time, or somewhat faster than the documented rate where answers are slow, until ten more have passed than the
 * documented limit admits, which proves that the real one is higher. The first refusal sets a pace just below the documented
 * rate; each later one lowers it by a fifth, and passing calls raise it again, the faster the longer nothing was refused. A
 * call that started before the last slowing-down says nothing about the new pace, so its refusal changes nothing.
 */
final class CallPace {

    /** What {@link #admit} answers when the call must wait until another one ends. */
    static final long UNTIL_ONE_ENDS = -1;

    private static final int AT_ONCE = 16;
    private static final int AT_ONCE_WHEN_CAREFUL = 3;
    private static final double DOCUMENTED_BURST = 50;
    private static final double DOCUMENTED_RATE = 50;
    private static final double CAREFUL_BELOW = 6;
    private static final double CAREFUL_PACE = 1.5 * DOCUMENTED_RATE;
    private static final double PROOF = 10;
    private static final double FIRST_PACE = 0.95 * DOCUMENTED_RATE;
    private static final double SLOWER = 0.8;
    private static final double SLOWEST_PACE = 1;
    private static final double NO_PACE = 1000;
    private static final double PASSES_TO_SPEED_UP = 100;
    private static final double NANOS = 1e9;

    private int inFlight;
    private boolean provenFaster;
    private double bucket = DOCUMENTED_BURST;
    private long bucketTime = Long.MIN_VALUE;
    private double pace = NO_PACE;
    private long lastStart;
    private int passedSinceRefusal;
    private int slowdowns;

    /**
     * Lets a call start, or says how long it has to wait. A call that starts a little late, because its thread was woken
     * late, does not put off the next one.
     *
     * @param now nanoseconds on any clock that does not go backwards
     * @return 0 when the call starts now; else nanoseconds after which to ask again, or {@link #UNTIL_ONE_ENDS}
     */
    long admit(long now) {
        refill(now);
        if (inFlight >= AT_ONCE) {
            return UNTIL_ONE_ENDS;
        }
        long gap = gapBetweenStarts();
        long wait = gap == 0 ? 0 : lastStart + gap - now;
        if (wait > 0) {
            return wait;
        }
        inFlight++;
        lastStart = gap == 0 ? now : Math.max(lastStart + gap, now - gap);
        bucket = Math.max(-PROOF, bucket - 1);
        return 0;
    }

    /** How often the pace was slowed down so far; a call remembers the number at its start. */
    int slowdowns() {
        return slowdowns;
    }

    /** A call came back and was not refused for its speed. */
    void passed(long now) {
        refill(now);
        inFlight--;
        if (bucket <= 1 - PROOF) {
            provenFaster = true;
        }
        if (isPaced()) {
            passedSinceRefusal++;
            pace += Math.max(1, passedSinceRefusal / PASSES_TO_SPEED_UP) / pace;
        }
    }

    /**
     * A call came back refused because there are too many.
     *
     * @param slowdownsAtStart what {@link #slowdowns} said when it started
     */
    void refused(int slowdownsAtStart, long now) {
        inFlight--;
        if (slowdownsAtStart < slowdowns) {
            return;
        }
        slowdowns++;
        passedSinceRefusal = 0;
        pace = isPaced() ? Math.max(SLOWEST_PACE, pace * SLOWER) : FIRST_PACE;
        lastStart = now;
    }

    /** Nanoseconds from one start to the next; 0 when calls need not be spread. */
    private long gapBetweenStarts() {
        if (isPaced()) {
            return (long) (NANOS / pace);
        }
        boolean mayBeAtTheLimit = !provenFaster && bucket < CAREFUL_BELOW;
        return mayBeAtTheLimit && inFlight >= AT_ONCE_WHEN_CAREFUL ? (long) (NANOS / CAREFUL_PACE) : 0;
    }

    private boolean isPaced() {
        return pace < NO_PACE;
    }

    private void refill(long now) {
        if (bucketTime != Long.MIN_VALUE) {
            bucket = Math.min(DOCUMENTED_BURST, bucket + (now - bucketTime) / NANOS * DOCUMENTED_RATE);
        }
        bucketTime = now;
    }
}
