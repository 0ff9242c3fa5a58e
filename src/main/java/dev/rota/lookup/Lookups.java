package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.problem.ProblemsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lookups that a file offers to its templates: those of the environment, and those of its plugins.
 *
 * <p>Immutable. What has been fetched lives in the {@link Answers} of one rendering.
 */
public final class Lookups {

    private static final String NO_TFSTATE = " is used, but no tfstate plugin is configured; add plugins:"
            + " [{name: tfstate, config: {url: \"s3://bucket/terraform.tfstate\"}}]";
    private static final String TOO_EARLY =
            " cannot be used in plugins, which say where lookups read from; there are env and must_env";

    private final Map<String, String> environment;
    private final Map<String, TfstateSource> states;
    private final SourceReader reader;
    private final String unavailable;
    private final boolean offline;
    private final boolean atHome;

    private Lookups(
            Map<String, String> environment,
            Map<String, TfstateSource> states,
            SourceReader reader,
            String unavailable,
            boolean offline,
            boolean atHome) {
        this.environment = Map.copyOf(environment);
        this.states = new TreeMap<>(states);
        this.reader = reader;
        this.unavailable = unavailable;
        this.offline = offline;
        this.atHome = atHome;
    }

    /**
     * The lookups of a file.
     *
     * @param folder the file's folder; relative paths are looked for there first
     * @param workingDirectory where they are looked for next
     * @param plugins the entries of the file's {@code plugins}
     * @throws ProblemsException when the plugins make no sense, with all that is wrong in them
     */
    public static Lookups of(
            Map<String, String> environment,
            Path folder,
            Path workingDirectory,
            List<PluginSettings> plugins,
            Fetch fetch) {
        SourceReader reader = new SourceReader(List.of(folder, workingDirectory), fetch);
        return new Lookups(environment, Plugins.states(plugins), reader, NO_TFSTATE, false, true);
    }

    /** Only {@code env} and {@code must_env}; the others fail. Used for the plugins themselves. */
    public static Lookups ofEnvironment(Map<String, String> environment) {
        return new Lookups(
                environment, Map.of(), new SourceReader(List.of(), Fetch.unavailable()), TOO_EARLY, false, true);
    }

    /**
     * The environment, and a blank in place of everything else: to find the variables that are missing in a file whose plugins
     * cannot be worked out yet. What is rendered with it is good for nothing else.
     */
    public static Lookups ofEnvironmentAndBlanks(Map<String, String> environment) {
        return new Lookups(environment, Map.of(), new SourceReader(List.of(), Fetch.unavailable()), "", false, true);
    }

    /**
     * The same, but nothing is ever fetched: what would have to be stays unknown.
     *
     * @param complete whether the environment is the one that counts; else a variable that is not set is one whose value is unknown
     */
    public Lookups offline(boolean complete) {
        return new Lookups(environment, states, reader, unavailable, true, complete);
    }

    /** The same environment without plugins. */
    public Lookups withoutPlugins() {
        Lookups environmentOnly = ofEnvironment(environment);
        return offline ? environmentOnly.offline(atHome) : environmentOnly;
    }

    /** The names of the functions, in alphabetical order. */
    public Set<String> names() {
        return new TreeSet<>(functions(new Shelf<>(new StateFetcher(reader))).keySet());
    }

    /** Begins a rendering: nothing has been fetched yet. */
    public Answers answers() {
        Shelf<TfstateSource, Tfstate> shelf = new Shelf<>(new StateFetcher(reader));
        return new Answers(functions(shelf), offline ? List.of() : List.of(shelf));
    }

    private Map<String, Lookup> functions(Shelf<TfstateSource, Tfstate> shelf) {
        Map<String, Lookup> functions = new HashMap<>();
        EnvironmentLookups variables = new EnvironmentLookups(environment, atHome);
        functions.put("env", variables::env);
        functions.put("must_env", variables::mustEnv);
        for (String name : List.of(Plugins.TFSTATE, Plugins.TFSTATEF)) {
            functions.put(
                    name,
                    arguments ->
                            unavailable.isEmpty() ? Answer.found(Json.of("")) : new Answer.Failed(name + unavailable));
        }
        states.forEach((prefix, source) -> {
            TfstateLookups lookups = new TfstateLookups(source, shelf);
            functions.put(prefix + Plugins.TFSTATE, lookups::tfstate);
            functions.put(prefix + Plugins.TFSTATEF, lookups::tfstatef);
        });
        return functions;
    }
}
