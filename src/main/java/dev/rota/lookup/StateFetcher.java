package dev.rota.lookup;

import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads Terraform states, also those that Terraform's note of a backend points to. */
final class StateFetcher {

    private final SourceReader reader;

    private StateFetcher(SourceReader reader) {
        this.reader = reader;
    }

    /** A fetcher of states. */
    static Fetcher<TfstateSource, Tfstate> of(SourceReader reader) {
        StateFetcher fetcher = new StateFetcher(reader);
        return Fetcher.single(fetcher::state, TfstateSource::toString);
    }

    private Tfstate state(TfstateSource source) {
        JsonObject root = StateReader.root(text(reader.read(source)));
        Optional<Backend> backend = source.isFile() ? Backend.of(root) : Optional.empty();
        return backend.isPresent() ? stateOf(backend.get(), source) : StateReader.read(root);
    }

    private Tfstate stateOf(Backend backend, TfstateSource note) {
        TfstateSource state = backend.source(reader.workspace(note));
        try {
            return StateReader.read(StateReader.root(text(reader.read(state))));
        } catch (RotaException e) {
            throw new RotaException("it points to " + state.shown() + ", and there " + e.sentence(), e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
