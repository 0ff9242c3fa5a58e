package dev.rota.lookup;

import dev.rota.lazy.Waves;
import dev.rota.lookup.Fetch.Parameter;
import dev.rota.lookup.Fetch.SecretId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where the lookups of a run read from, and what has been read so far. All files of a run share it, so that nothing is read
 * twice. Used by one thread.
 */
public final class Sources {

    private static final int MOST_AT_ONCE = 16;

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final Waves waves = new Waves();
    private final Store<TfstateSource, Tfstate> states;
    private final Store<Regional<String>, Optional<Parameter>> parameters;
    private final Store<Regional<SecretId>, String> secrets;
    private final Store<Regional<String>, String> secretArns;
    private final Store<Regional<String>, Map<String, String>> stacks;
    private final Store<Optional<String>, Map<String, String>> exports;

    /**
     * Sources of which nothing has been read yet.
     *
     * @param environment the variables of the process: for {@code env}, and for Terraform's tokens and workspace
     * @param workingDirectory where relative paths are looked for when they are not beside the file that names them
     * @param fetch opens the way to AWS; asked only when a lookup needs something there, by many threads
     */
    public Sources(Map<String, String> environment, Path workingDirectory, Supplier<Fetch> fetch) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        Executor threads = threads();
        this.states = Store.ofSingles(
                waves, threads, new StateFetcher(this.environment, fetch)::state, TfstateSource::toString);
        this.parameters = new Store<>(waves, threads, ParameterFetcher::batches, new ParameterFetcher(fetch)::fetch);
        this.secrets = Store.ofSingles(
                waves, threads, key -> fetch.get().secret(key.region(), key.thing()), key -> "secret " + key.thing());
        this.secretArns = Store.ofSingles(
                waves,
                threads,
                key -> fetch.get().secretArn(key.region(), key.thing()),
                key -> "secret " + key.thing());
        this.stacks = Store.ofSingles(
                waves,
                threads,
                key -> fetch.get().stackOutputs(key.region(), key.thing()),
                key -> "stack " + key.thing());
        this.exports = Store.ofSingles(
                waves, threads, region -> fetch.get().exports(region), region -> "what CloudFormation exports");
    }

    /** Sources that only have variables. */
    static Sources ofEnvironment(Map<String, String> environment) {
        return new Sources(environment, Path.of(""), Fetch.unavailable());
    }

    /** Threads that are started when there is work for them, end when there is none, and do not keep the program alive. */
    private static Executor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST_AT_ONCE, MOST_AT_ONCE, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "lookup");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    Map<String, String> environment() {
        return environment;
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    Waves waves() {
        return waves;
    }

    Store<TfstateSource, Tfstate> states() {
        return states;
    }

    Store<Regional<String>, Optional<Parameter>> parameters() {
        return parameters;
    }

    Store<Regional<SecretId>, String> secrets() {
        return secrets;
    }

    Store<Regional<String>, String> secretArns() {
        return secretArns;
    }

    Store<Regional<String>, Map<String, String>> stacks() {
        return stacks;
    }

    Store<Optional<String>, Map<String, String>> exports() {
        return exports;
    }

    /**
     * A thing of AWS and where to look for it.
     *
     * @param region absent for that of the command line or the environment
     * @param thing what it is known by there
     */
    record Regional<T>(Optional<String> region, T thing) {

        /** Said behind the name of something that is not there. */
        String where() {
            return region.map(name -> " in " + name).orElse("");
        }
    }
}
