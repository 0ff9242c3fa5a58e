package dev.rota.cli;

import dev.rota.cli.Outside.SandboxHandle;
import dev.rota.console.Console;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fills a sandbox. */
@Command(
        name = "seed",
        description = "Add to the sandbox what a seed file describes.",
        footer = "rota sandbox seed seed.json",
        sortOptions = false)
final class SandboxSeedCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "FILE", description = "JSON file of clusters, task definitions, rules and buckets.")
    private Path seed = Path.of("");

    SandboxSeedCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Console console = context.console(options);
                SandboxHandle sandbox = SandboxCommand.open(context, options, console, false)) {
            sandbox.seed(context.workingDirectory().resolve(seed));
            console.say("Seeded the sandbox %s from %s.".formatted(SandboxCommand.name(context, options), seed));
            return ExitCode.DONE.code();
        }
    }
}
