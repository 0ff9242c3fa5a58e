package dev.rota.lookup;

import dev.rota.problem.Nearest;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the entries of {@code plugins}. */
final class Plugins {

    private final Set<String> functions = new HashSet<>();

    private Plugins() {}

    /**
     * Makes sure that the plugins make sense.
     *
     * @throws ProblemsException with everything that is wrong
     */
    static void check(List<PluginSettings> plugins) {
        Plugins checked = new Plugins();
        List<Problem> problems = new ArrayList<>();
        for (PluginSettings plugin : plugins) {
            checked.problem(plugin).ifPresent(message -> problems.add(Problem.at(plugin.place(), message)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private Optional<String> problem(PluginSettings plugin) {
        Optional<PluginKind> kind = PluginKind.named(plugin.kind());
        if (kind.isEmpty()) {
            List<String> nearest = Nearest.to(plugin.name(), PluginKind.words(), 1);
            return Optional.of("unknown plugin '" + plugin.name() + "'; "
                    + (nearest.isEmpty()
                            ? "Rota has " + String.join(", ", PluginKind.words())
                            : "did you mean '" + nearest.get(0) + "'?"));
        }
        if (!plugin.functionPrefix().matches("([A-Za-z_][A-Za-z0-9_]*)?")) {
            return Optional.of("func_prefix '" + plugin.functionPrefix()
                    + "' cannot begin the name of a function; use letters, digits and _");
        }
        return misplaced(plugin, kind.get()).or(() -> twice(plugin, kind.get()));
    }

    /** A state is somewhere, and everything else in a region. */
    private static Optional<String> misplaced(PluginSettings plugin, PluginKind kind) {
        if (kind != PluginKind.TFSTATE) {
            return plugin.location()
                    .map(location ->
                            "the " + kind.word() + " plugin reads from AWS and takes no url or path; a region is"
                                    + " all that its config may say");
        }
        if (plugin.region().isPresent()) {
            return Optional.of("the tfstate plugin takes no region: Rota follows a bucket into its own; leave it out");
        }
        return plugin.location().isPresent()
                ? Optional.empty()
                : Optional.of("the tfstate plugin does not say where the state is; add config: {url: …} or {path: …}");
    }

    private Optional<String> twice(PluginSettings plugin, PluginKind kind) {
        String function = plugin.functionPrefix() + kind.functions().get(0);
        return functions.add(function)
                ? Optional.empty()
                : Optional.of("two " + kind.word() + " plugins offer the function " + function
                        + "; give one of them a func_prefix of its own");
    }
}
