package dev.rota.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands, in the order in which help names them.
 *
 * <p>Each is built only when it is wanted: reading a command's options by reflection costs milliseconds, and a run needs one.
 */
final class Commands {

    private final Map<String, Supplier<Object>> builders = new LinkedHashMap<>();

    Commands(Context context, GlobalOptions options) {
        builders.put("dump", () -> new DumpCommand(context, options));
        builders.put("diff", () -> new DiffCommand(context, options));
        builders.put("apply", () -> new ApplyCommand(context, options));
        builders.put("prune", () -> new PruneCommand(context, options));
        builders.put("run", () -> new RunCommand(context, options));
        builders.put("render", () -> new RenderCommand(context, options));
        builders.put("migrate", () -> new MigrateCommand(context, options));
        builders.put("sandbox", () -> SandboxCommand.commandLine(context, options));
    }

    /** The names of all. */
    Set<String> names() {
        return builders.keySet();
    }

    /**
     * The names that a command line cannot do without: those it mentions, or all where it mentions none or wants to see them all.
     * One that is mentioned may turn out to be an option's value; that does no harm.
     */
    Collection<String> mentionedIn(List<String> arguments) {
        List<String> mentioned = names().stream().filter(arguments::contains).toList();
        boolean help = arguments.stream()
                .anyMatch(argument -> argument.equals("--help") || argument.matches("-[a-zV]*h[a-zV]*"));
        return mentioned.isEmpty() || help ? names() : mentioned;
    }

    /** Builds the commands of these names. */
    void addTo(CommandLine line, Collection<String> wanted) {
        builders.forEach((name, builder) -> {
            if (wanted.contains(name)) {
                line.addSubcommand(builder.get());
            }
        });
    }
}
