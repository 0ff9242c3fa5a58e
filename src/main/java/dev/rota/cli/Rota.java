package dev.rota.cli;

import dev.rota.cli.manual.HelpText;
import dev.rota.console.ColorChoice;
import dev.rota.console.Console;
import dev.rota.console.Console.Verbosity;
import dev.rota.problem.Nearest;
import dev.rota.problem.Utf8;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The program's command line. */
@Command(
        name = "rota",
        description = "Keeps a team's ECS scheduled tasks in git.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class Rota {

    /** Options whose values are for programs and tasks. */
    private static final Set<String> SAYING = Set.of("--command", "--env", "--ext-str", "--ext-code");

    private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

    private static final int NARROWEST_HELP = 60;
    private static final int USUAL_WIDTH_OF_HELP = 80;

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
        List<String> words = List.of(arguments);
        if (VERSION.contains(words) && said(version, context)) {
            return ExitCode.DONE.code();
        }
        context.hiding().need(shownOf(words));
        Rota rota = new Rota();
        Commands commands = new Commands(context, rota.options);
        CommandLine line = rota.commandLine(commands, commands.mentionedIn(words), version);
        if (words.isEmpty() || Commands.asksForHelp(words)) {
            line.setUsageHelpWidth(widthOfHelp(context));
        }
        GoArguments.Translation translated = GoArguments.translate(line, words);
        line.setExecutionStrategy(parsed -> {
            rota.options
                    .contradiction()
                    .or(() -> damage(words))
                    .or(() -> UsageSentence.fileForRule(lastOf(parsed).getParseResult(), context.workingDirectory()))
                    .ifPresent(reason -> {
                        throw new ParameterException(lastOf(parsed), reason);
                    });
            boolean terse = translated.isOfEcschedule()
                    && lastOf(parsed).getCommandName().equals("diff")
                    && !context.surroundings().terminals().errors();
            if (terse) {
                rota.options.sayNothingOfNoDifference(translated.notes());
            } else {
                rota.say(translated.notes(), context);
            }
            return new RunLast().execute(parsed);
        });
        Failures failures = new Failures(context, rota.options, commands.names());
        failures.handle(line);
        return failures.judge(line.execute(translated.arguments().toArray(String[]::new)), line);
    }

    /**
     * Whether a command line is likely to call AWS, as far as can be told at a glance. Where it is wrong, no harm is done: whoever
     * prepares for calls has prepared in vain, or has not.
     */
    public static boolean isAboutAws(String... arguments) {
        List<String> words = List.of(arguments);
        return !Commands.asksForHelp(words) && words.stream().anyMatch(Commands.CALLING::contains);
    }

    /** The paths and names of a command line, which its author knows. What it says to programs and tasks may be secret. */
    private static List<String> shownOf(List<String> words) {
        List<String> shown = new ArrayList<>();
        String option = "";
        for (String word : words) {
            int equals = word.indexOf('=');
            boolean glued = word.startsWith("--") && equals > 0;
            option = glued ? word.substring(0, equals) : option;
            if (!SAYING.contains(option) && (glued || !word.startsWith("-"))) {
                shown.add(word.substring(glued ? equals + 1 : 0));
            }
            option = word.startsWith("-") && !glued ? word : "";
        }
        return shown;
    }

    /** The command line with the commands that some arguments mention, to be parsed but not yet to be run. */
    static CommandLine commandLine(Context context, List<String> arguments) {
        Rota rota = new Rota();
        Commands commands = new Commands(context, rota.options);
        return rota.commandLine(commands, commands.mentionedIn(arguments), "");
    }

    private CommandLine commandLine(Commands commands, Collection<String> wanted, String version) {
        CommandLine line = new CommandLine(this);
        commands.addTo(line, wanted);
        line.registerConverter(Duration.class, new DurationConverter());
        line.registerConverter(ZoneId.class, new ZoneConverter());
        line.registerConverter(Path.class, new PathConverter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        HelpText.tellFor(line);
        finish(line, version);
        return line;
    }

    private void say(List<String> notes, Context context) {
        if (!notes.isEmpty()) {
            try (Console console = context.console(options)) {
                notes.forEach(console::say);
            }
        }
    }

    /** As wide as the terminal, but no narrower than what still can be read. */
    private static int widthOfHelp(Context context) {
        Console console = new Console(context.surroundings(), ColorChoice.NEVER, Verbosity.NORMAL);
        return Math.max(NARROWEST_HELP, console.outWidth().orElse(USUAL_WIDTH_OF_HELP));
    }

    /** Every command knows the version. */
    private static void finish(CommandLine line, String version) {
        line.getCommandSpec().version(version);
        line.getSubcommands().values().forEach(sub -> finish(sub, version));
    }

    /** What installers and scripts ask first, answered before a command line is built; where that fails, it is asked once more. */
    private static boolean said(String version, Context context) {
        Console console = new Console(context.surroundings(), ColorChoice.NEVER, Verbosity.NORMAL);
        console.outUnlessBroken(version + "\n");
        return console.brokenOutput().isEmpty();
    }

    /** What is wrong with the first argument that is no text. */
    private static Optional<String> damage(List<String> words) {
        return words.stream()
                .flatMap(word -> Utf8.damage("argument '%s'".formatted(word), word).stream())
                .findFirst();
    }

    /** The command that was named, behind those that only group it. */
    private static CommandLine lastOf(ParseResult parsed) {
        List<CommandLine> named = parsed.asCommandLineList();
        return named.get(named.size() - 1);
    }

    /** Times as people write them: {@code 25ms}, {@code 30s}, {@code 10m}, {@code 24h}. */
    private static final class DurationConverter implements ITypeConverter<Duration> {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

        @Override
        public Duration convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'%s' is not a duration; write it like 25ms, 30s, 10m or 24h".formatted(text));
            }
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
        }
    }

    /** Names of files, in the system's characters. */
    private static final class PathConverter implements ITypeConverter<Path> {

        @Override
        public Path convert(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                String name = "'%s'".formatted(text);
                throw new TypeConversionException(Utf8.damage(name, text).orElse(name + " is not a file name"));
            }
        }
    }

    /** Time zones by their names in the tz database, or as an offset from UTC. */
    private static final class ZoneConverter implements ITypeConverter<ZoneId> {

        @Override
        public ZoneId convert(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                String suggestion = Nearest.suggestion(text, ZoneId.getAvailableZoneIds());
                throw new TypeConversionException("'%s' is not a time zone%s"
                        .formatted(text, suggestion.isEmpty() ? "; name one such as Asia/Tokyo" : suggestion));
            }
        }
    }
}
