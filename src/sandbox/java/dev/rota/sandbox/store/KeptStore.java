package dev.rota.sandbox.store;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a store in a file: one thread writes it a moment after a change, so that a burst of changes is one write, and closing
 * writes what is still to be written.
 */
public final class KeptStore implements AutoCloseable {

    private static final Duration COALESCING = Duration.ofMillis(50);

    private final StateStore store;
    private final StateFile file;
    private final Thread writer;
    private final Object monitor = new Object();
    private boolean dirty;
    private boolean closing;
    private @Nullable IOException failure;

    private KeptStore(StateStore store, StateFile file) {
        this.store = store;
        this.file = file;
        this.writer = new Thread(this::writeChanges, "sandbox-state");
        this.writer.setDaemon(true);
    }

    /** Whether a file keeps a store, or its owner has announced that it will. */
    public static boolean isIn(Path path) {
        return StateFile.isThere(path);
    }

    /**
     * Fills the store from the file, if there is one, and keeps every later change in it.
     *
     * @param patience how long to wait for another process that uses the same file
     * @param say takes the sentence that it is waited for
     * @throws RotaException when the file is in use or is not a sandbox state; it is left as it is
     */
    public static KeptStore open(StateStore store, Path path, Duration patience, Consumer<String> say) {
        StateFile file = StateFile.own(path, patience, say);
        try {
            Optional<Json> state = file.read();
            state.ifPresent(known -> load(store, known, file));
        } catch (RotaException e) {
            release(file);
            throw e;
        }
        KeptStore kept = new KeptStore(store, file);
        store.onChange(kept::changed);
        kept.writer.start();
        return kept;
    }

    /** Says where the store can be reached, to whoever wants the file meanwhile. */
    public void announce(URI address) {
        try {
            file.announce(address.toString());
        } catch (IOException e) {
            remember(e);
        }
    }

    /**
     * Writes what is not yet written and lets go of the file.
     *
     * @throws RotaException when the last state could not be written
     */
    @Override
    public void close() {
        synchronized (monitor) {
            closing = true;
            monitor.notifyAll();
        }
        joinWriter();
        release(file);
        synchronized (monitor) {
            if (failure != null) {
                throw new RotaException("the sandbox state could not be written: " + failure.getMessage(), failure);
            }
        }
    }

    private void changed() {
        synchronized (monitor) {
            dirty = true;
            monitor.notifyAll();
        }
    }

    private void writeChanges() {
        while (awaitChange()) {
            try {
                file.write(store.toJson());
                remember(null);
            } catch (IOException e) {
                remember(e);
            }
        }
    }

    /** Whether there is something to write; false when closing and everything is written. */
    private boolean awaitChange() {
        synchronized (monitor) {
            try {
                while (!dirty && !closing) {
                    monitor.wait();
                }
                long end = System.nanoTime() + COALESCING.toNanos();
                while (!closing && System.nanoTime() < end) {
                    monitor.wait(COALESCING.toMillis());
                }
            } catch (InterruptedException e) {
                closing = true;
            }
            boolean something = dirty;
            dirty = false;
            return something;
        }
    }

    private void remember(@Nullable IOException problem) {
        synchronized (monitor) {
            failure = problem;
        }
    }

    private void joinWriter() {
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load(StateStore store, Json state, StateFile file) {
        try {
            store.load(state);
        } catch (RotaException e) {
            throw file.unreadable(e.sentence(), e);
        }
    }

    private static void release(StateFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new RotaException("the lock of the sandbox state could not be released: " + e.getMessage(), e);
        }
    }
}
