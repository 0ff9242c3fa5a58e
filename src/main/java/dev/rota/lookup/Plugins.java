package dev.rota.lookup;

import dev.rota.problem.Nearest;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks the entries of {@code plugins}. */
final class Plugins {

    static final String TFSTATE = "tfstate";
    static final String TFSTATEF = "tfstatef";

    /** Its functions need no configuration; ecschedule wants it named all the same. */
    private static final String SSM = "ssm";

    private static final List<String> KNOWN = List.of(TFSTATE, SSM);

    private Plugins() {}

    /**
     * The sources of Terraform states by the prefix of their functions.
     *
     * @throws ProblemsException with everything that is wrong
     */
    static Map<String, TfstateSource> states(List<PluginSettings> plugins) {
        Map<String, TfstateSource> states = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (PluginSettings plugin : plugins) {
            check(plugin, states).ifPresent(message -> problems.add(Problem.at(plugin.place(), message)));
            if (plugin.name().equals(TFSTATE)) {
                plugin.location()
                        .ifPresent(
                                location -> states.putIfAbsent(plugin.functionPrefix(), new TfstateSource(location)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return states;
    }

    private static Optional<String> check(PluginSettings plugin, Map<String, TfstateSource> states) {
        if (!KNOWN.contains(plugin.name())) {
            List<String> nearest = Nearest.to(plugin.name(), KNOWN, 1);
            return Optional.of("unknown plugin '" + plugin.name() + "'; "
                    + (nearest.isEmpty()
                            ? "Rota has " + String.join(" and ", KNOWN)
                            : "did you mean '" + nearest.get(0) + "'?"));
        }
        if (!plugin.functionPrefix().matches("([A-Za-z_][A-Za-z0-9_]*)?")) {
            return Optional.of("func_prefix '" + plugin.functionPrefix()
                    + "' cannot begin the name of a function; use letters, digits and _");
        }
        if (!plugin.name().equals(TFSTATE)) {
            return Optional.empty();
        }
        if (plugin.location().isEmpty()) {
            return Optional.of("the tfstate plugin does not say where the state is; add config: {url: …} or {path: …}");
        }
        return states.containsKey(plugin.functionPrefix())
                ? Optional.of("two tfstate plugins offer the function " + plugin.functionPrefix() + TFSTATE
                        + "; give one of them a func_prefix of its own")
                : Optional.empty();
    }
}
