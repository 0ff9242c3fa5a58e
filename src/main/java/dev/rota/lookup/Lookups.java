package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.lazy.Lazy;
import dev.rota.problem.ProblemsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The lookups that a file offers to its templates: those of the environment, those of its plugins, and those of AWS, which need
 * no plugin.
 *
 * <p>Immutable. What has been fetched lives in the {@link Sources}.
 */
public final class Lookups {

    private static final String NO_TFSTATE = " is used, but no tfstate plugin is configured; add plugins:"
            + " [{name: tfstate, config: {url: \"s3://bucket/terraform.tfstate\"}}]";
    private static final String TOO_EARLY =
            " cannot be used in plugins, which say where lookups read from; there are env and must_env";

    private final Sources sources;
    private final Map<String, Function<List<Json>, Answer>> functions;

    private final boolean offline;
    private final boolean complete;

    private Lookups(Sources sources, Map<String, Function<List<Json>, Answer>> functions) {
        this(sources, functions, false, true);
    }

    private Lookups(
            Sources sources, Map<String, Function<List<Json>, Answer>> functions, boolean offline, boolean complete) {
        Map<String, Function<List<Json>, Answer>> all = new HashMap<>(functions);
        all.putAll(new EnvironmentLookups(sources.environment(), complete).functions());
        this.sources = sources;
        this.functions = Map.copyOf(all);
        this.offline = offline;
        this.complete = complete;
    }

    /**
     * The lookups of a file.
     *
     * @param folder the file's folder; relative paths are looked for there first
     * @param region where AWS is asked for what a plugin names no region for; asked once, when the first such lookup is used
     * @param plugins the entries of the file's {@code plugins}
     * @throws ProblemsException when the plugins make no sense, with all that is wrong in them
     */
    public static Lookups of(
            Sources sources, Path folder, Supplier<Optional<String>> region, List<PluginSettings> plugins) {
        Plugins.check(plugins);
        Supplier<Optional<String>> ofFile = new Lazy<>(region);
        Map<String, Function<List<Json>, Answer>> functions = new HashMap<>();
        PluginKind.TFSTATE.functions().forEach(name -> functions.put(name, failing(name + NO_TFSTATE)));
        for (PluginKind kind : PluginKind.values()) {
            functions.putAll(new AwsLookups(ofFile, sources).functions(kind));
        }
        for (PluginSettings plugin : plugins) {
            PluginKind kind = PluginKind.named(plugin.kind()).orElseThrow();
            functions(kind, plugin, folder, ofFile, sources)
                    .forEach((name, function) -> functions.put(plugin.functionPrefix() + name, function));
        }
        return new Lookups(sources, functions);
    }

    /** Only {@code env} and {@code must_env}; the others fail. Used for the plugins themselves. */
    public static Lookups ofEnvironment(Map<String, String> environment) {
        Map<String, Function<List<Json>, Answer>> functions = new HashMap<>();
        unprefixed().forEach(name -> functions.put(name, failing(name + TOO_EARLY)));
        return new Lookups(Sources.ofEnvironment(environment), functions);
    }

    /**
     * The environment, and a blank in place of everything else: to find the variables that are missing in a file whose plugins
     * cannot be worked out yet. What is rendered with it is good for nothing else.
     */
    public static Lookups ofEnvironmentAndBlanks(Map<String, String> environment) {
        Map<String, Function<List<Json>, Answer>> functions = new HashMap<>();
        unprefixed().forEach(name -> functions.put(name, arguments -> Answer.found(Json.of(""))));
        return new Lookups(Sources.ofEnvironment(environment), functions);
    }

    /**
     * The same, but nothing is ever fetched: what would have to be stays unknown.
     *
     * @param everyVariable whether the environment is the one that counts; else a variable that is not set is one whose value is
     *     unknown
     */
    public Lookups offline(boolean everyVariable) {
        return new Lookups(sources, functions, true, everyVariable);
    }

    /** The same environment without plugins. */
    public Lookups withoutPlugins() {
        Lookups environmentOnly = ofEnvironment(sources.environment());
        return offline ? environmentOnly.offline(complete) : environmentOnly;
    }

    /** The names of the functions, in alphabetical order. */
    public Set<String> names() {
        return new TreeSet<>(functions.keySet());
    }

    /** Begins a rendering. */
    public Answers answers() {
        return new Answers(functions, sources.waves(), offline);
    }

    private static Map<String, Function<List<Json>, Answer>> functions(
            PluginKind kind, PluginSettings plugin, Path folder, Supplier<Optional<String>> region, Sources sources) {
        return kind == PluginKind.TFSTATE
                ? new TfstateLookups(
                                TfstateSource.of(
                                        plugin.location().orElseThrow(), List.of(folder, sources.workingDirectory())),
                                sources.states())
                        .functions()
                : new AwsLookups(() -> plugin.region().or(region), sources).functions(kind);
    }

    private static List<String> unprefixed() {
        return Arrays.stream(PluginKind.values())
                .flatMap(kind -> kind.functions().stream())
                .toList();
    }

    private static Function<List<Json>, Answer> failing(String message) {
        return arguments -> new Answer.Failed(message);
    }
}
