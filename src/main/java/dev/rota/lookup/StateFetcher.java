package dev.rota.lookup;

import dev.rota.problem.RotaException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Reads the Terraform states of a wave at the same time. */
final class StateFetcher implements Function<Set<TfstateSource>, Map<TfstateSource, Outcome<Tfstate>>> {

    private static final int MOST_AT_ONCE = 8;

    private final SourceReader reader;

    StateFetcher(SourceReader reader) {
        this.reader = reader;
    }

    @Override
    public Map<TfstateSource, Outcome<Tfstate>> apply(Set<TfstateSource> sources) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(MOST_AT_ONCE, sources.size()));
        try {
            Map<TfstateSource, CompletableFuture<Outcome<Tfstate>>> running = new LinkedHashMap<>();
            sources.forEach(
                    source -> running.put(source, CompletableFuture.supplyAsync(() -> outcome(source), threads)));
            Map<TfstateSource, Outcome<Tfstate>> outcomes = new LinkedHashMap<>();
            running.forEach((source, outcome) -> outcomes.put(source, outcome.join()));
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome<Tfstate> outcome(TfstateSource source) {
        try {
            return new Outcome.Success<>(StateReader.read(new String(reader.read(source), StandardCharsets.UTF_8)));
        } catch (RotaException e) {
            return new Outcome.Failure<>(source + " cannot be read: " + e.sentence());
        } catch (IllegalArgumentException e) {
            return new Outcome.Failure<>(source + " cannot be used: " + e.getMessage());
        }
    }
}
