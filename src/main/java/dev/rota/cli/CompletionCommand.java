package dev.rota.cli;

import dev.rota.cli.completion.Shell;
import dev.rota.console.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that has a shell complete what is typed. */
@Command(
        name = "completion",
        description = "Print a script that has a shell complete commands, options, values and names of rules.",
        footer = "rota completion bash > rota.bash",
        sortOptions = false)
final class CompletionCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh|fish", arity = "1", description = "Which shell.")
    private Shell shell;

    CompletionCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Console console = context.console(options)) {
            console.outUnmasked(shell.script(spec.root()));
            return ExitCode.DONE.code();
        }
    }
}
