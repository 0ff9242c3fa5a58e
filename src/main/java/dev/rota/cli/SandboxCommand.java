package dev.rota.cli;

import dev.rota.cli.Outside.SandboxHandle;
import dev.rota.cli.Outside.SandboxRequest;
import dev.rota.console.Console;
import dev.rota.problem.UsageException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The embedded AWS. Only groups its commands. */
@Command(
        name = "sandbox",
        description = "An embedded AWS to try Rota on: serve it, fill it, empty it.",
        footer = "rota --sandbox=state.json sandbox seed seed.json",
        synopsisSubcommandLabel = "COMMAND")
final class SandboxCommand {

    private static final String ADDRESS = "--endpoint-url";

    static CommandLine commandLine(Context context, GlobalOptions options) {
        return new CommandLine(new SandboxCommand())
                .addSubcommand(new SandboxServeCommand(context, options))
                .addSubcommand(new SandboxSeedCommand(context, options))
                .addSubcommand(new SandboxTickCommand(context, options))
                .addSubcommand(new SandboxResetCommand(context, options))
                .addSubcommand(new HelpCommand());
    }

    /** Where a sandbox keeps its state: what {@code --sandbox} says, else the usual file. */
    static Path stateFile(Context context, GlobalOptions options) {
        return context.workingDirectory().resolve(options.sandbox().orElse(Path.of(GlobalOptions.USUAL_SANDBOX)));
    }

    /**
     * The sandbox that the options mean: the one that is served at an address, else the one that a file keeps.
     *
     * @param existing whether the file must be there already
     */
    static SandboxHandle open(Context context, GlobalOptions options, Console console, boolean existing) {
        Optional<URI> served = options.servedSandbox(context.environment());
        if (served.isEmpty() && options.endpointUrl().isPresent()) {
            throw new UsageException(
                    "a sandbox is served on this machine only, at http://127.0.0.1 or http://localhost, but %s says %s"
                            .formatted(ADDRESS, options.endpointUrl().get()));
        }
        return served.map(context.outside()::servedSandbox)
                .orElseGet(() -> context.outside()
                        .sandbox(SandboxRequest.of(stateFile(context, options), existing), console::say));
    }

    /** What that sandbox is called: its address or its file. */
    static String name(Context context, GlobalOptions options) {
        return options.servedSandbox(context.environment())
                .map(URI::toString)
                .orElseGet(() -> stateFile(context, options).toString());
    }
}
