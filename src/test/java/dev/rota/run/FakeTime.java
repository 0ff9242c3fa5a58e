package dev.rota.run;

import java.time.Duration;
import java.time.Instant;

/** Time that passes only when somebody waits. */
final class FakeTime implements Time {

    static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private Instant now = START;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration duration) {
        now = now.plus(duration);
    }

    Duration passed() {
        return Duration.between(START, now);
    }
}
