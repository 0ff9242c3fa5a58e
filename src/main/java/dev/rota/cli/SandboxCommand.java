package dev.rota.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The embedded AWS. Only groups its commands. */
@Command(
        name = "sandbox",
        description = "An embedded AWS to try Rota on: serve it, fill it, empty it.",
        synopsisSubcommandLabel = "COMMAND")
final class SandboxCommand {

    static CommandLine commandLine(Context context, GlobalOptions options) {
        return new CommandLine(new SandboxCommand())
                .addSubcommand(new SandboxServeCommand(context, options))
                .addSubcommand(new SandboxSeedCommand(context, options))
                .addSubcommand(new SandboxResetCommand(context, options));
    }
}
