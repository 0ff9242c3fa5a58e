package dev.rota.cli;

import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The embedded AWS. Only groups its commands. */
@Command(
        name = "sandbox",
        description = "An embedded AWS to try Rota on: serve it, fill it, empty it.",
        synopsisSubcommandLabel = "COMMAND")
final class SandboxCommand {

    private static final Set<String> OF_AWS = Set.of("--region", "--profile", "--endpoint-url");

    static CommandLine commandLine(Context context, GlobalOptions options) {
        CommandLine line = new CommandLine(new SandboxCommand())
                .addSubcommand(new SandboxServeCommand(context, options))
                .addSubcommand(new SandboxSeedCommand(context, options))
                .addSubcommand(new SandboxTickCommand(context, options))
                .addSubcommand(new SandboxResetCommand(context, options))
                .addSubcommand(new HelpCommand());
        leaveAwsOutOfHelp(line);
        return line;
    }

    /** Where a sandbox keeps its state: what {@code --sandbox} says, else the usual file. */
    static Path stateFile(Context context, GlobalOptions options) {
        return context.workingDirectory().resolve(options.sandbox().orElse(Path.of(GlobalOptions.USUAL_SANDBOX)));
    }

    /** Keeps the options that say where AWS is out of the help of commands that ask no AWS. They are still understood. */
    private static void leaveAwsOutOfHelp(CommandLine line) {
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        line.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                        help -> help.optionListExcludingGroups(help.commandSpec().options().stream()
                                .filter(option -> !OF_AWS.contains(option.longestName()))
                                .toList()));
        line.getSubcommands().values().forEach(SandboxCommand::leaveAwsOutOfHelp);
    }
}
