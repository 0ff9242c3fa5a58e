package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.ConfigurationReader;
import dev.rota.config.ExternalVariables;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.render.ProblemList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong in files. */
final class Validation {

    private final Context context;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final ExternalVariables external;
    private int rules;
    private int unknown;

    Validation(Context context, ExternalVariables external) {
        this.external = external;
        this.context = context;
    }

    /** Checks files that belong together. */
    void check(List<Path> group) {
        files.addAll(group);
        try {
            Configuration configuration = ConfigurationReader.readAway(
                    group, context.environment(), context.workingDirectory(), context.hiding()::learn, external);
            report(configuration.problems());
            rules += configuration.size();
            unknown += configuration.unknown().size();
        } catch (ProblemsException unreadable) {
            report(unreadable.problems());
        }
    }

    ProblemList found() {
        return ProblemList.of(problems, files.size(), rules, unknown);
    }

    /** The sources of problems may hold secrets that no lookup has given. */
    private void report(List<Problem> found) {
        found.stream().map(problem -> problem.place().source()).distinct().forEach(context.hiding()::learnFrom);
        problems.addAll(new ArrayList<>(found));
    }
}
