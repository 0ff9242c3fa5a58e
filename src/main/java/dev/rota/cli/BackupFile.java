package dev.rota.cli;

import dev.rota.problem.RotaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
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
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, forOwnerOnly())) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (FileAlreadyExistsException e) {
            throw new RotaException(
                    "the backup %s exists already and is not overwritten; name another file. Nothing was written to AWS"
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new RotaException(
                    "the backup %s cannot be written (%s). Nothing was written to AWS".formatted(file, e.getMessage()),
                    e);
        }
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
