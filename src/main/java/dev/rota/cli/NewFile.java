package dev.rota.cli;

import dev.rota.problem.RotaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written once and never over another: it may hold secrets, so only its owner may read it.
 *
 * @param path where
 * @param name what messages call it
 * @param consequence what a failure leaves undone, as a sentence
 */
record NewFile(Path path, String name, String consequence) {

    /**
     * Writes the file, whole and on the disk before this returns.
     *
     * @throws RotaException when it exists already, because it may hold the only way back from an earlier plan, or cannot be
     *     written
     */
    void write(String text) {
        try (SeekableByteChannel channel = create()) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            // Half a backup would look like a way back, and stand in the way of the next try.
            remove();
            throw cannotBeWritten(RotaException.reason(e), e);
        }
    }

    /** Says that the file exists already before work is done for nothing. */
    void requireAbsent() {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw existsAlready(null);
        }
    }

    private RotaException existsAlready(@Nullable Exception cause) {
        return new RotaException(
                "%s exists already and is not overwritten; name another file. %s".formatted(name, consequence), cause);
    }

    private SeekableByteChannel create() {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try {
            return Files.newByteChannel(path, options, forOwnerOnly());
        } catch (FileAlreadyExistsException e) {
            throw existsAlready(e);
        } catch (NoSuchFileException e) {
            throw cannotBeWritten("its folder does not exist", e);
        } catch (AccessDeniedException e) {
            throw cannotBeWritten("its folder may not be written to", e);
        } catch (IOException e) {
            throw cannotBeWritten(RotaException.reason(e), e);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            // The failure that is about to be told is the one that matters.
            return;
        }
    }

    private RotaException cannotBeWritten(String reason, IOException cause) {
        return new RotaException("%s cannot be written (%s). %s".formatted(name, reason, consequence), cause);
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
