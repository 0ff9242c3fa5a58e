package dev.rota.cli;

import dev.rota.cli.Outside.SandboxHandle;
import dev.rota.cli.Outside.Ticked;
import dev.rota.console.Console;
import dev.rota.problem.UsageException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets time pass in a sandbox. */
@Command(
        name = "tick",
        description = "Let the sandbox's clock run on, and fire the enabled rules whose time comes.",
        footer = "rota sandbox tick 24h",
        sortOptions = false)
final class SandboxTickCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "TIME", description = "For how long, such as PT24H, P7D or 90m.")
    private String time = "";

    SandboxTickCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Duration duration = duration();
        try (Console console = context.console(options);
                SandboxHandle sandbox = SandboxCommand.open(context, options, console, true)) {
            Ticked ticked = sandbox.tick(duration);
            console.say("It is %s in the sandbox %s. %s%s"
                    .formatted(
                            ticked.now().truncatedTo(ChronoUnit.SECONDS),
                            SandboxCommand.name(context, options),
                            fired(ticked.fired()),
                            ticked.failed() == 0 ? "" : " %,d of the starts failed.".formatted(ticked.failed())));
            return ExitCode.DONE.code();
        }
    }

    private static String fired(int times) {
        return times == 0 ? "No rule fired." : "Rules fired %,d time%s.".formatted(times, times == 1 ? "" : "s");
    }

    private Duration duration() {
        try {
            Duration duration = Duration.parse(iso(time));
            if (duration.isNegative()) {
                throw new UsageException("the sandbox's clock only goes forward; %s is negative".formatted(time));
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new UsageException("'%s' is not a duration; write it like PT24H, P7D or 90m".formatted(time));
        }
    }

    /** What people write, as ISO 8601 writes it. */
    private static String iso(String text) {
        if (text.matches("[0-9]+[smh]")) {
            return "PT" + text.toUpperCase(Locale.ROOT);
        }
        return text.matches("[0-9]+d") ? "P" + text.toUpperCase(Locale.ROOT) : text;
    }
}
