package dev.rota.config;

import dev.rota.jsonnet.Jsonnet.Variables;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The drafts of the files of a run. A file is looked into several times; a Jsonnet program is worked out once. */
final class Drafts {

    private final Variables variables;
    private final Map<Path, Draft> drafts = new HashMap<>();

    /** Drafts of files that may hold Jsonnet, which sees these variables and hands on those that are secrets. */
    Drafts(ExternalVariables external, Map<String, String> environment, Consumer<String> secrets) {
        this.variables = new Variables(external.texts(), external.codes(), environment, secrets);
    }

    /**
     * The draft of a file.
     *
     * @throws dev.rota.problem.ProblemsException when it is a Jsonnet program that cannot be worked out
     */
    Draft of(SourceFile file) {
        Draft known = drafts.get(file.path());
        if (known != null) {
            return known;
        }
        Draft draft = Draft.of(file.source(), file.path(), variables);
        drafts.put(file.path(), draft);
        return draft;
    }
}
