package dev.rota.cli;

import static java.util.Collections.disjoint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The commands, in the order in which help names them.
 *
 * <p>Each is built only when it is wanted: reading a command's options by reflection costs milliseconds, and a run needs one.
 */
final class Commands {

    private static final String COMPLETION = "completion";
    private static final String MAN_PAGE = "man-page";
    private static final String HELP = "help";

    /** Those that write about all the others. */
    private static final Set<String> ABOUT_OTHERS = Set.of(COMPLETION, MAN_PAGE, HELP);

    /** Those that do little else than call AWS. */
    static final Set<String> CALLING = Set.of(
            "init", "list", "dump", "diff", "apply", "prune", "delete", "enable", "disable", "run", "status", "logs",
            "verify");

    private final Map<String, Supplier<Object>> builders = new LinkedHashMap<>();
    private final Map<String, Supplier<Object>> hidden = new LinkedHashMap<>();

    Commands(Context context, GlobalOptions options) {
        builders.put("init", () -> new InitCommand(context, options));
        builders.put("dump", () -> new DumpCommand(context, options));
        builders.put("diff", () -> new DiffCommand(context, options));
        builders.put("apply", () -> new ApplyCommand(context, options));
        builders.put("prune", () -> new PruneCommand(context, options));
        builders.put("delete", () -> new DeleteCommand(context, options));
        builders.put("enable", () -> new EnableCommand(context, options));
        builders.put("disable", () -> new DisableCommand(context, options));
        builders.put("run", () -> new RunCommand(context, options));
        builders.put("status", () -> new StatusCommand(context, options));
        builders.put("logs", () -> new LogsCommand(context, options));
        builders.put("list", () -> new ListCommand(context, options));
        builders.put("render", () -> new RenderCommand(context, options));
        builders.put("next", () -> new NextCommand(context, options));
        builders.put("verify", () -> new VerifyCommand(context, options));
        builders.put("validate", () -> new ValidateCommand(context, options));
        builders.put("schema", () -> new SchemaCommand(context, options));
        builders.put("migrate", () -> new MigrateCommand(context, options));
        builders.put("sandbox", () -> SandboxCommand.commandLine(context, options));
        builders.put(COMPLETION, () -> new CompletionCommand(context, options));
        builders.put(HELP, HelpCommand::new);
        hidden.put("rule-names", () -> new RuleNamesCommand(context, options));
        hidden.put(MAN_PAGE, () -> new ManPageCommand(context, options));
    }

    /** The names of all that are for people. */
    Set<String> names() {
        return builders.keySet();
    }

    /**
     * The names that a command line cannot do without: those it mentions, or all where it mentions none or wants to see them all.
     * One that is mentioned may turn out to be an option's value; that does no harm.
     */
    Collection<String> mentionedIn(List<String> arguments) {
        List<String> mentioned = Stream.concat(names().stream(), hidden.keySet().stream())
                .filter(arguments::contains)
                .toList();
        boolean all = mentioned.isEmpty() || asksForHelp(arguments) || !disjoint(mentioned, ABOUT_OTHERS);
        return all
                ? Stream.concat(names().stream(), mentioned.stream()).distinct().toList()
                : mentioned;
    }

    /** Whether some arguments ask for help. */
    static boolean asksForHelp(List<String> arguments) {
        return arguments.stream()
                        .anyMatch(argument -> argument.equals("--help") || argument.matches("-[a-zV]*h[a-zV]*"))
                || (!arguments.isEmpty() && arguments.get(0).equals(HELP));
    }

    /** Builds the commands of these names. */
    void addTo(CommandLine line, Collection<String> wanted) {
        Stream.of(builders, hidden)
                .forEach(group -> group.forEach((name, builder) -> {
                    if (wanted.contains(name)) {
                        line.addSubcommand(builder.get());
                    }
                }));
    }
}
