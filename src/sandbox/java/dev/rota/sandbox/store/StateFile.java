package dev.rota.sandbox.store;

import dev.rota.json.Json;
import dev.rota.json.JsonException;
import dev.rota.problem.RotaException;
import dev.rota.problem.Utf8;
import dev.rota.problem.Utf8.TooLongException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file a state is kept in, owned by one process at a time.
 *
 * <p>Ownership is a lock on a file beside it: the state file itself is replaced by each write, and a lock on a replaced file
 * guards nothing. Whoever serves the state to others writes its address there.
 */
final class StateFile implements AutoCloseable {

    private static final int LARGEST = 128 * 1024 * 1024;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int LONGEST_ADDRESS = 256;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private StateFile(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the file over.
     *
     * @param patience how long to wait for another process to let go of it; one that serves the state is not waited for
     * @param say takes the sentence that it is waited for
     * @throws RotaException when the other process does not, or when the folder cannot be written to
     */
    static StateFile own(Path file, Duration patience, Consumer<String> say) {
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(folderOf(whole));
            FileChannel channel = FileChannel.open(
                    lockOf(whole), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = await(
                    channel,
                    patience,
                    () -> say.accept("Waiting for another process that uses the sandbox state " + file + "."));
            if (lock == null) {
                String address = announced(channel);
                channel.close();
                throw new RotaException("the sandbox state %s is %s"
                        .formatted(
                                file,
                                address.isEmpty()
                                        ? "in use by another process; wait for it to end, or name another state file"
                                        : "served by another process; reach it there with --endpoint-url " + address));
            }
            channel.truncate(0);
            return new StateFile(whole, channel, lock);
        } catch (IOException e) {
            throw new RotaException("the sandbox state cannot be kept in " + file + ": " + RotaException.reason(e), e);
        }
    }

    /** Whether there is such a file, or whoever serves the state from memory so far has announced an address. */
    static boolean isThere(Path file) {
        return Files.exists(file) || lockOf(file.toAbsolutePath()).toFile().length() > 0;
    }

    /** Says where the state can be reached meanwhile. */
    void announce(String address) throws IOException {
        channel.write(ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String announced(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_ADDRESS);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    /** What the file holds; empty when there is no file yet. */
    Optional<Json> read() {
        try {
            return Optional.of(Json.parse(Utf8.text(Utf8.read(file, LARGEST))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (TooLongException e) {
            throw unreadable("it is larger than 128 MiB", e);
        } catch (JsonException e) {
            throw unreadable("line " + e.line() + ", column " + e.column() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(RotaException.reason(e), e);
        }
    }

    /** The sentence for a file that holds something else than a state; it is never overwritten. */
    RotaException unreadable(String why, Exception cause) {
        return new RotaException(
                "the sandbox state " + file + " cannot be read (" + why
                        + "); repair it, or move it away to start with an empty one",
                cause);
    }

    /** Replaces the content in one step, so that a reader sees the old state or the new one and never half of it. */
    void write(Json state) throws IOException {
        Path fresh = Files.createTempFile(folderOf(file), "." + file.getFileName(), ".tmp");
        try {
            Files.writeString(fresh, state.pretty() + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        lock.release();
        channel.close();
    }

    private static @Nullable FileLock await(FileChannel channel, Duration patience, Runnable waiting)
            throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null || System.nanoTime() >= end || !announced(channel).isEmpty()) {
                return lock;
            }
            if (!told) {
                waiting.run();
                told = true;
            }
            try {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it, through another sandbox
        }
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("/") : folder;
    }
}
