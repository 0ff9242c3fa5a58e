package dev.rota;

import dev.rota.run.Time;
import dev.rota.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;

/** The time in a sandbox: whoever waits lets it pass at once. */
public record SandboxTime(Sandbox sandbox) implements Time {

    @Override
    public Instant now() {
        return sandbox.now();
    }

    @Override
    public void pause(Duration duration) {
        sandbox.advance(duration);
    }
}
