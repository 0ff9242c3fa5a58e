package dev.rota.console;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something later. */
@FunctionalInterface
public interface Delay {

    /** Does the action once the time has passed, on any thread; not at all if the process ends before. */
    void after(Duration time, Runnable action);

    /** By the JDK's clock. */
    static Delay ofProcess() {
        return (time, action) -> CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(action);
    }
}
