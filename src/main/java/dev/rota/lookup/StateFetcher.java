package dev.rota.lookup;

import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.problem.Utf8;
import dev.rota.problem.Utf8.TooLongException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads Terraform states from wherever they are, also those that Terraform's note of a backend points to. */
final class StateFetcher {

    /** The longest name of a workspace is much shorter. */
    private static final int NOTE = 4096;

    private static final String SCHEMES = "a path, s3://, https://, http:// or remote://";

    private final Map<String, String> environment;
    private final Supplier<Fetch> fetch;

    StateFetcher(Map<String, String> environment, Supplier<Fetch> fetch) {
        this.environment = environment;
        this.fetch = fetch;
    }

    /**
     * The state of a source.
     *
     * @throws RotaException when it cannot be had; the sentence says why, without naming the source
     * @throws IllegalArgumentException when it is no state
     */
    Tfstate state(TfstateSource source) {
        JsonObject root = root(source);
        Optional<Backend> backend = source.isFile() ? Backend.of(root) : Optional.empty();
        return backend.isPresent() ? stateOf(backend.get(), source) : StateReader.read(root);
    }

    private Tfstate stateOf(Backend backend, TfstateSource note) {
        TfstateSource state = backend.source(workspace(note));
        try {
            return StateReader.read(root(state));
        } catch (ServiceException e) {
            throw e.concernsEverything() ? e : pointing(state, e);
        } catch (RotaException e) {
            throw pointing(state, e);
        }
    }

    private static RotaException pointing(TfstateSource state, RotaException e) {
        return new RotaException("it points to " + state.shown() + ", and there " + e.sentence(), e);
    }

    private JsonObject root(TfstateSource source) {
        try {
            return StateReader.root(Utf8.text(read(source)));
        } catch (CharacterCodingException e) {
            throw new RotaException("it is not UTF-8 text", e);
        }
    }

    private byte[] read(TfstateSource source) {
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
    private String workspace(TfstateSource file) {
        String chosen = environment.getOrDefault("TF_WORKSPACE", "");
        try {
            Path note = find(file).resolveSibling("environment");
            String noted = Files.exists(note) ? Utf8.text(Utf8.read(note, NOTE)).strip() : "";
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
        return fetch.get().s3(bucketAndKey.substring(0, slash), bucketAndKey.substring(slash + 1));
    }

    private static byte[] file(TfstateSource source) {
        try {
            Path file = find(source);
            if (Files.isDirectory(file)) {
                throw new RotaException("it is a folder; name the file in it, such as terraform.tfstate");
            }
            return Utf8.read(file, WebReader.LARGEST);
        } catch (TooLongException e) {
            throw new RotaException(WebReader.TOO_LARGE, e);
        } catch (InvalidPathException e) {
            throw new RotaException("it is not a path", e);
        } catch (NoSuchFileException e) {
            throw new RotaException(
                    "there is no such file; a relative path is looked for beside the file that names it,"
                            + " then in the working directory",
                    e);
        } catch (IOException e) {
            throw new RotaException(RotaException.reason(e), e);
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
