package dev.rota.run;

import java.time.Duration;
import java.time.Instant;

/** How time passes. */
public interface Time {

    /** What time it is. */
    Instant now();

    /** Waits. */
    void pause(Duration duration);
}
