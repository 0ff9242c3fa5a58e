package dev.rota.cli;

import dev.rota.problem.Nearest;
import dev.rota.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of a command, for people who ask as git and others let them. */
@Command(
        name = "help",
        description = "Show what a command does and takes.",
        footer = "rota help diff",
        sortOptions = false)
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Which command, such as diff or sandbox serve.")
    private List<String> path = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine command = spec.parent().commandLine();
        for (String name : path) {
            Map<String, CommandLine> commands = command.getSubcommands();
            if (!commands.containsKey(name)) {
                throw new UsageException(
                        "there is no command '%s'%s".formatted(name, Nearest.suggestion(name, commands.keySet())));
            }
            command = commands.get(name);
        }
        command.usage(command.getOut());
        return ExitCode.DONE.code();
    }
}
