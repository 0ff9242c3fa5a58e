package dev.rota.cli;

import dev.rota.config.Selection;
import dev.rota.next.ScheduledRule;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says when rules start next, from the files alone. */
@Command(
        name = "next",
        description =
                "Show when rules start next, from the files alone. Asks AWS only for lookups in names, schedules and"
                        + " states.",
        footer = "rota next --until 7d --tz Asia/Tokyo",
        sortOptions = false)
final class NextCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private FileOptions rules = new FileOptions();

    @Mixin
    private NextOptions nextOptions = new NextOptions();

    NextCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = rules.selection();
        nextOptions.requireSense();
        try (Session session = new Session(context, options)) {
            List<ScheduledRule> scheduled = session.files().scheduled(rules.configs(), selection);
            new NextPresentation(session.console(), clock(session), nextOptions).show(scheduled);
            return ExitCode.DONE.code();
        }
    }

    private Clock clock(Session session) {
        return Clock.fixed(session.now(), context.outside().zone());
    }
}
