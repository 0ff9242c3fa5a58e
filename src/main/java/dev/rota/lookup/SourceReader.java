package dev.rota.lookup;

import dev.rota.problem.RotaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Reads a Terraform state's bytes from wherever it is. */
final class SourceReader {

    private static final String SCHEMES = "a path, s3://, https://, http:// or remote://";

    private final Map<String, String> environment;
    private final Fetch fetch;

    SourceReader(Map<String, String> environment, Fetch fetch) {
        this.environment = Map.copyOf(environment);
        this.fetch = fetch;
    }

    /**
     * The content.
     *
     * @throws RotaException when it cannot be had; the sentence says why, without naming the source
     */
    byte[] read(TfstateSource source) {
        return switch (source.scheme()) {
            case "", "file" -> file(source);
            case "http", "https" -> WebReader.read(source.location());
            case "s3" -> s3(source.rest());
            case "remote" -> new HcpTerraform(new TerraformTokens(environment)).state(source.rest());
            case "gs", "azurerm" ->
                throw new RotaException(source.scheme() + ":// is not supported; " + Backend.WAY_OUT);
            default -> throw new RotaException(source.scheme() + ":// is not something Rota reads; give " + SCHEMES);
        };
    }

    /** The workspace that is chosen where a file lies: by {@code TF_WORKSPACE}, or by Terraform's own note beside it. */
    String workspace(TfstateSource file) {
        String chosen = environment.getOrDefault("TF_WORKSPACE", "");
        try {
            Path note = find(file).resolveSibling("environment");
            String noted = Files.exists(note) ? Files.readString(note).strip() : "";
            return !chosen.isEmpty() ? chosen : noted.isEmpty() ? "default" : noted;
        } catch (IOException e) {
            throw new RotaException("Terraform's note of the workspace beside it cannot be read", e);
        }
    }

    private byte[] s3(String bucketAndKey) {
        int slash = bucketAndKey.indexOf('/');
        if (slash <= 0 || slash == bucketAndKey.length() - 1) {
            throw new RotaException("it needs a bucket and a key, as in s3://bucket/terraform.tfstate");
        }
        return fetch.s3(bucketAndKey.substring(0, slash), bucketAndKey.substring(slash + 1));
    }

    private static byte[] file(TfstateSource source) {
        try {
            return Files.readAllBytes(find(source));
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

    private static Path find(TfstateSource source) throws NoSuchFileException {
        return source.folders().stream()
                .map(folder -> folder.resolve(source.rest()).normalize())
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(source.rest()));
    }
}
