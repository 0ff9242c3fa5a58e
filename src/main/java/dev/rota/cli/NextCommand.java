package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.config.Selection;
import dev.rota.next.ScheduledRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says when rules start next, from the files alone. */
@Command(
        name = "next",
        description =
                "Show when rules start next, from the files alone. Asks AWS only for lookups in names, schedules and"
                        + " states.",
        sortOptions = false)
final class NextCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            arity = "0..*",
            description =
                    "Only rules of these names, or of names that match a pattern. Default: all rules of the files.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private NextOptions nextOptions = new NextOptions();

    NextCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = files.selection(names);
        nextOptions.requireSense();
        try (Session session = new Session(context, options)) {
            List<ScheduledRule> rules = session.files().scheduled(files.configs(), selection);
            new NextPresentation(session.console(), clock(session), nextOptions).show(rules);
            return ExitCode.DONE.code();
        }
    }

    private Clock clock(Session session) {
        return Clock.fixed(session.now(), context.outside().zone());
    }
}
