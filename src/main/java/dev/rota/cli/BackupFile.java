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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a backup, which holds secrets and so is for its owner only. */
final class BackupFile {

    private BackupFile() {}

    /**
     * Writes the file, whole and on the disk before this returns.
     *
     * @throws RotaException when it is there already, because it may hold the only way back from an earlier plan, or cannot be
     *     written
     */
    static void write(Path file, String text) {
        try (SeekableByteChannel channel = create(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            // Half a backup would look like a way back, and stand in the way of the next try.
            remove(file);
            throw cannotBeWritten(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static SeekableByteChannel create(Path file) {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try {
            return Files.newByteChannel(file, options, forOwnerOnly());
        } catch (FileAlreadyExistsException e) {
            throw new RotaException(
                    "the backup %s exists already and is not overwritten; name another file. Nothing was written to AWS"
                            .formatted(file),
                    e);
        } catch (NoSuchFileException e) {
            throw cannotBeWritten(file, "its folder does not exist", e);
        } catch (AccessDeniedException e) {
            throw cannotBeWritten(file, "its folder may not be written to", e);
        } catch (IOException e) {
            throw cannotBeWritten(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // The failure that is about to be told is the one that matters.
            return;
        }
    }

    private static RotaException cannotBeWritten(Path file, String reason, IOException cause) {
        return new RotaException(
                "the backup %s cannot be written (%s). Nothing was written to AWS".formatted(file, reason), cause);
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
