package dev.rota.cli;

import dev.rota.config.ExternalVariables;
import dev.rota.console.Console;
import dev.rota.render.ProblemList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files without asking anyone. */
@Command(
        name = "validate",
        description = "Check files as diff does, without asking AWS: no credentials, no lookups, nothing sent.",
        footer = "rota validate -c 'jobs/*.yaml'",
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

    /** How problems are written to standard output. */
    enum Format {
        /** A line each, as compilers write them. */
        TEXT,
        /** For programs. */
        JSON
    }

    private final Context context;
    private final GlobalOptions options;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "File of rules, checked on its own; may be given several times.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "File of rules, or a pattern, checked together with the others that are given so."
                    + " Default without FILE: as for diff.")
    private List<String> configs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            description = "Format; default: text.")
    private Format format = Format.TEXT;

    ValidateCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Console console = context.console(options)) {
            Validation validation = new Validation(
                    context,
                    ExternalVariables.of(options.externalTexts(), options.externalCodes(), context.environment()));
            groups().forEach(validation::check);
            ProblemList problems = validation.found();
            if (format == Format.JSON) {
                console.out(problems.json());
            } else {
                problems.problems().forEach(problem -> console.outLine(problem.toString()));
            }
            if (files.isEmpty()) {
                ConfigFiles.passedOver(ConfigFiles.meant(configs, context.environment()), context.workingDirectory())
                        .ifPresent(console::say);
            }
            console.say(problems.summary());
            return problems.isEmpty() ? ExitCode.DONE.code() : ExitCode.FAILED.code();
        }
    }

    /** Files that belong together: each one that was named by itself, and all that were given with --config. */
    private List<List<Path>> groups() {
        List<List<Path>> groups = new ArrayList<>();
        files.forEach(file -> groups.add(ConfigFiles.find(List.of(file), context.workingDirectory())));
        if (files.isEmpty() || !configs.isEmpty()) {
            groups.add(ConfigFiles.find(configs, context.workingDirectory(), context.environment()));
        }
        return groups;
    }
}
