package dev.rota.cli;

import dev.rota.cli.Outside.SandboxHandle;
import dev.rota.cli.Outside.SandboxRequest;
import dev.rota.console.Console;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Empties a sandbox. */
@Command(name = "reset", description = "Empty the sandbox.", sortOptions = false)
final class SandboxResetCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    SandboxResetCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Path state = SandboxCommand.stateFile(context, options);
        try (Console console = context.console(options);
                SandboxHandle sandbox = context.outside().sandbox(SandboxRequest.of(state))) {
            sandbox.reset();
            console.say("Emptied the sandbox %s.".formatted(state));
            return ExitCode.DONE.code();
        }
    }
}
