package dev.rota.cli;

import dev.rota.cli.Outside.SandboxHandle;
import dev.rota.console.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Empties a sandbox. */
@Command(name = "reset", description = "Empty the sandbox.", footer = "rota sandbox reset", sortOptions = false)
final class SandboxResetCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    SandboxResetCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Console console = context.console(options);
                SandboxHandle sandbox = SandboxCommand.open(context, options, console, false)) {
            sandbox.reset();
            console.say("Emptied the sandbox %s.".formatted(SandboxCommand.name(context, options)));
            return ExitCode.DONE.code();
        }
    }
}
