package dev.rota.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** The program's command line. */
@Command(
        name = "rota",
        description = "Keeps a team's ECS scheduled tasks in git.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        footer = {"", "Run 'rota COMMAND --help' for what a command does."})
public final class Rota {

    @Mixin
    private GlobalOptions options = new GlobalOptions();

    private Rota() {}

    /**
     * Runs a command line.
     *
     * @param version what {@code --version} says
     * @return the exit code
     */
    public static int run(Context context, String version, String... arguments) {
        Rota rota = new Rota();
        CommandLine line = new CommandLine(rota)
                .addSubcommand(new DumpCommand(context, rota.options))
                .addSubcommand(new DiffCommand(context, rota.options))
                .addSubcommand(new ApplyCommand(context, rota.options))
                .addSubcommand(new PruneCommand(context, rota.options))
                .addSubcommand(new RenderCommand(context, rota.options))
                .addSubcommand(new NextCommand(context, rota.options))
                .addSubcommand(new ValidateCommand(context, rota.options))
                .addSubcommand(new SchemaCommand(context, rota.options))
                .addSubcommand(SandboxCommand.commandLine(context, rota.options))
                .addSubcommand(new CompletionCommand(context, rota.options))
                .addSubcommand(new RuleNamesCommand(context, rota.options));
        line.registerConverter(Duration.class, new DurationConverter());
        line.registerConverter(ZoneId.class, new ZoneConverter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.getCommandSpec().version(version);
        line.setExecutionStrategy(parsed -> {
            rota.options.contradiction().ifPresent(reason -> {
                throw new ParameterException(lastOf(parsed), reason);
            });
            return new RunLast().execute(parsed);
        });
        Failures failures = new Failures(context, rota.options);
        failures.handle(line);
        return failures.judge(line.execute(arguments), line);
    }

    /** The command that was named, behind those that only group it. */
    private static CommandLine lastOf(ParseResult parsed) {
        List<CommandLine> named = parsed.asCommandLineList();
        return named.get(named.size() - 1);
    }
}
