package dev.rota.sandbox;

import dev.rota.problem.RotaException;
import dev.rota.sandbox.events.FiringClock;
import dev.rota.sandbox.store.StateStore;
import java.time.Duration;
import java.time.Instant;

/** Lets the clock of a sandbox run through a span of time, with all that happens in it. */
final class Ticker {

    /** What happens by itself is many things, so they are looked for hour by hour. */
    private static final Duration BETWEEN = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofDays(366);

    private final StateStore store;
    private final SandboxClock clock;
    private final FiringClock firings;
    private final Runnable happen;

    /**
     * A ticker.
     *
     * @param happen lets happen what happens by itself until now
     */
    Ticker(StateStore store, SandboxClock clock, FiringClock firings, Runnable happen) {
        this.store = store;
        this.clock = clock;
        this.firings = firings;
        this.happen = happen;
    }

    /**
     * Lets the clock go on.
     *
     * @throws RotaException when that is longer than a leap year: every firing in between starts a task
     */
    FiringClock.Tally tick(Duration duration) {
        if (duration.compareTo(LONGEST) > 0) {
            throw new RotaException("the sandbox's clock goes on by at most %d days at a time; call tick more than once"
                    .formatted(LONGEST.toDays()));
        }
        return store.atomically(() -> {
            Instant now = clock.now();
            Instant until = now.plus(duration);
            try {
                FiringClock.Tally tally = firings.run(clock.ticked().orElse(now), until, this::pass);
                clock.release();
                clock.ticked(until, duration);
                return tally;
            } finally {
                clock.release();
            }
        });
    }

    private void pass(Instant instant) {
        boolean anotherHour =
                instant.getEpochSecond() / BETWEEN.toSeconds() != clock.now().getEpochSecond() / BETWEEN.toSeconds();
        clock.hold(instant);
        if (anotherHour) {
            happen.run();
        }
    }
}
