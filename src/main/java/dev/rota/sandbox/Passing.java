package dev.rota.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Sets the clock during a tick, and lets things happen that happen by themselves: hour by hour, for they are many. */
final class Passing implements Consumer<Instant> {

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final SandboxClock clock;
    private final Runnable happen;
    private Instant last;

    Passing(SandboxClock clock, Runnable happen) {
        this.clock = clock;
        this.happen = happen;
        this.last = clock.now();
    }

    @Override
    public void accept(Instant instant) {
        clock.hold(instant);
        if (Duration.between(last, instant).compareTo(BETWEEN) >= 0) {
            happen.run();
            last = instant;
        }
    }
}
