package dev.rota.lookup;

import dev.rota.problem.RotaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a Terraform state's bytes from wherever it is. */
final class SourceReader {

    private static final String SCHEMES = "a path, s3://, https:// or http://";

    private final List<Path> folders;
    private final Fetch fetch;

    /** Relative paths are looked for in the folders, in their order. */
    SourceReader(List<Path> folders, Fetch fetch) {
        this.folders = List.copyOf(folders);
        this.fetch = fetch;
    }

    /**
     * The content.
     *
     * @throws RotaException when it cannot be had; the sentence says why, without naming the source
     */
    byte[] read(TfstateSource source) {
        return switch (source.scheme()) {
            case "" -> file(source.location());
            case "file" -> file(source.rest());
            case "http", "https" -> WebReader.read(source.location());
            case "s3" -> s3(source.rest());
            default -> throw new RotaException(source.scheme() + ":// is not something Rota reads; give " + SCHEMES);
        };
    }

    private byte[] s3(String bucketAndKey) {
        int slash = bucketAndKey.indexOf('/');
        if (slash <= 0 || slash == bucketAndKey.length() - 1) {
            throw new RotaException("it needs a bucket and a key, as in s3://bucket/terraform.tfstate");
        }
        return fetch.s3(bucketAndKey.substring(0, slash), bucketAndKey.substring(slash + 1));
    }

    private byte[] file(String path) {
        try {
            List<Path> candidates = folders.stream()
                    .map(folder -> folder.resolve(path).normalize())
                    .distinct()
                    .toList();
            for (Path candidate : candidates) {
                if (Files.exists(candidate)) {
                    return Files.readAllBytes(candidate);
                }
            }
            throw new NoSuchFileException(path);
        } catch (InvalidPathException e) {
            throw new RotaException("it is not a path", e);
        } catch (NoSuchFileException e) {
            throw new RotaException(
                    "there is no such file; a relative path is looked for beside the file that names it,"
                            + " then in the working directory",
                    e);
        } catch (IOException e) {
            throw new RotaException("the file cannot be read", e);
        }
    }
}
