package dev.rota.aws.client;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;

/**
 * An API that admits a burst of calls and then so many a second, callers that come through a {@link CallPace} and try again
 * when refused, and a clock that jumps from event to event.
 */
final class SimulatedService {

    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;

    private final double latencyMillis;
    private final double rate;
    private final double burst;
    private final Random random = new Random(17);
    private final CallPace pace = new CallPace();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingLong(Event::number));
    private final Queue<Integer> ready = new ArrayDeque<>();

    private long now;
    private long number;
    private long nextQuestion;
    private double tokens;
    private long tokensTime;
    private int refusals;
    private int done;

    /** An API that refuses nothing is one with an enormous burst. */
    SimulatedService(double latencyMillis, double rate, double burst) {
        this.latencyMillis = latencyMillis;
        this.rate = rate;
        this.burst = burst;
        this.tokens = burst;
    }

    /** How it went: seconds until the last answer, and how many calls were refused. */
    record Outcome(double seconds, int refusals) {}

    private record Event(long time, long number, Runnable happens) {}

    /** Makes calls, so many callers at once, each making the next call when its last one is answered. */
    Outcome run(int calls, int callers) {
        int[] next = {0};
        while (next[0] < Math.min(calls, callers)) {
            ready.add(next[0]++);
        }
        while (done < calls) {
            int before = done;
            startWhatMayStart();
            Event event = events.remove();
            now = event.time();
            event.happens().run();
            if (done > before && next[0] < calls) {
                ready.add(next[0]++);
            }
        }
        return new Outcome(now / NANOS, refusals);
    }

    private void startWhatMayStart() {
        while (!ready.isEmpty()) {
            long wait = pace.admit(now);
            if (wait == 0) {
                int call = ready.remove();
                int slowdowns = pace.slowdowns();
                later(latencyMillis / 2, () -> arrive(call, slowdowns));
            } else {
                askAgainAfter(wait);
                return;
            }
        }
    }

    private void askAgainAfter(long wait) {
        boolean alreadyDue = nextQuestion > now && nextQuestion <= now + wait;
        if (wait != CallPace.UNTIL_ONE_ENDS && !alreadyDue) {
            nextQuestion = now + wait;
            events.add(new Event(nextQuestion, number++, () -> {}));
        }
    }

    private void arrive(int call, int slowdowns) {
        tokens = Math.min(burst, tokens + (now - tokensTime) / NANOS * rate);
        tokensTime = now;
        boolean admitted = tokens >= 1;
        tokens -= admitted ? 1 : 0;
        later(latencyMillis * (0.4 + 0.2 * random.nextDouble()), () -> answer(call, slowdowns, admitted));
    }

    private void answer(int call, int slowdowns, boolean admitted) {
        if (admitted) {
            pace.passed(now);
            done++;
        } else {
            pace.refused(slowdowns, now);
            refusals++;
            later(100 + 100 * random.nextDouble(), () -> ready.add(call));
        }
    }

    private void later(double millis, Runnable happens) {
        events.add(new Event(now + (long) (millis * MILLI), number++, happens));
    }
}
