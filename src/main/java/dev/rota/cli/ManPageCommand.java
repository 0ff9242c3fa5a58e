package dev.rota.cli;

import dev.rota.cli.manual.ManPage;
import dev.rota.console.Console;
import dev.rota.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a manual page, for whoever packs Rota. */
@Command(
        name = "man-page",
        hidden = true,
        description = "Print the manual page of Rota or of one of its commands.",
        sortOptions = false)
final class ManPageCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Which command, such as sandbox serve.")
    private List<String> path = new ArrayList<>();

    ManPageCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Console console = context.console(options)) {
            console.outUnmasked(ManPage.of(command(), spec.root().version()[0]));
            return ExitCode.DONE.code();
        }
    }

    private CommandSpec command() {
        CommandSpec command = spec.root();
        for (String name : path) {
            CommandLine child = command.subcommands().get(name);
            if (child == null) {
                throw new UsageException("there is no command '" + name + "'");
            }
            command = child.getCommandSpec();
        }
        return command;
    }
}
