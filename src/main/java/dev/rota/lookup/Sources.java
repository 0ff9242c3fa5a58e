package dev.rota.lookup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where the lookups of a run read from, and what has been read so far. All files of a run share it, so that nothing is read
 * twice. Used by one thread.
 */
public final class Sources {

    private static final int MOST_AT_ONCE = 16;

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final Shelf<TfstateSource, Tfstate> states;
    private final Shelf<Regional<String>, Optional<Parameter>> parameters;
    private final Shelf<Regional<SecretId>, String> secrets;
    private final Shelf<Regional<String>, String> secretArns;
    private final Shelf<Regional<String>, Map<String, String>> stacks;
    private final Shelf<Optional<String>, Map<String, String>> exports;

    /**
     * Sources of which nothing has been read yet.
     *
     * @param environment the variables of the process: for {@code env}, and for Terraform's tokens and workspace
     * @param workingDirectory where relative paths are looked for when they are not beside the file that names them
     */
    public Sources(Map<String, String> environment, Path workingDirectory, Fetch fetch) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        this.states = new Shelf<>(StateFetcher.of(new SourceReader(this.environment, fetch)));
        this.parameters = new Shelf<>(ParameterFetcher.of(fetch));
        this.secrets = new Shelf<>(
                Fetcher.single(key -> fetch.secret(key.region(), key.thing()), key -> "secret " + key.thing()));
        this.secretArns = new Shelf<>(
                Fetcher.single(key -> fetch.secretArn(key.region(), key.thing()), key -> "secret " + key.thing()));
        this.stacks = new Shelf<>(
                Fetcher.single(key -> fetch.stackOutputs(key.region(), key.thing()), key -> "stack " + key.thing()));
        this.exports = new Shelf<>(Fetcher.single(fetch::exports, region -> "what CloudFormation exports"));
    }

    /** Sources that only have variables. */
    static Sources ofEnvironment(Map<String, String> environment) {
        return new Sources(environment, Path.of(""), Fetch.unavailable());
    }

    Map<String, String> environment() {
        return environment;
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    Shelf<TfstateSource, Tfstate> states() {
        return states;
    }

    Shelf<Regional<String>, Optional<Parameter>> parameters() {
        return parameters;
    }

    Shelf<Regional<SecretId>, String> secrets() {
        return secrets;
    }

    Shelf<Regional<String>, String> secretArns() {
        return secretArns;
    }

    Shelf<Regional<String>, Map<String, String>> stacks() {
        return stacks;
    }

    Shelf<Optional<String>, Map<String, String>> exports() {
        return exports;
    }

    /** Fetches everything that was asked for and is not there, all at the same time; false when there is no such thing. */
    boolean fetchMissing() {
        List<Shelf<?, ?>> lacking =
                List.<Shelf<?, ?>>of(states, parameters, secrets, secretArns, stacks, exports).stream()
                        .filter(Shelf::lacksSomething)
                        .toList();
        if (lacking.isEmpty()) {
            return false;
        }
        ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE);
        try {
            List<Runnable> arrivals =
                    lacking.stream().map(shelf -> shelf.begin(threads)).toList();
            arrivals.forEach(Runnable::run);
            return true;
        } finally {
            threads.shutdownNow();
        }
    }
}
