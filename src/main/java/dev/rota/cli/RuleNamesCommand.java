package dev.rota.cli;

import dev.rota.config.ConfigurationReader;
import dev.rota.config.ExternalVariables;
import dev.rota.console.Console;
import dev.rota.console.Console.Verbosity;
import dev.rota.problem.RotaException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the names of the files' rules for completion scripts. A file that cannot be read has none. */
@Command(
        name = "rule-names",
        hidden = true,
        description = "Print the names of the rules in the files, for completion scripts.",
        sortOptions = false)
final class RuleNamesCommand implements Callable<Integer> {

    /** Nothing that would mean something to a shell. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Context context;
    private final GlobalOptions options;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "File of rules, or a pattern.")
    private List<String> configs = new ArrayList<>();

    RuleNamesCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Console console = context.console(options.color(), Verbosity.QUIET)) {
            names().stream()
                    .filter(name -> HARMLESS.matcher(name).matches())
                    .distinct()
                    .forEach(name -> console.outLine(name));
            return ExitCode.DONE.code();
        }
    }

    private List<String> names() {
        try {
            return ConfigurationReader.readAway(
                            ConfigFiles.find(configs, context.workingDirectory(), context.environment()),
                            context.environment(),
                            context.workingDirectory(),
                            context.hiding()::learn,
                            ExternalVariables.of(
                                    options.externalTexts(), options.externalCodes(), context.environment()))
                    .ruleNames();
        } catch (RotaException nothingToOffer) {
            return List.of();
        }
    }
}
