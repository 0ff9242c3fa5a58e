package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.config.Selection;
import dev.rota.render.ZoneClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says how the last runs of rules came out. */
@Command(
        name = "status",
        description =
                "Show the last runs of rules: when, how long, how they ended, and when the next is due. Only reads.",
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {

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
    private StatusOptions statusOptions = new StatusOptions();

    StatusCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = files.selection(names);
        statusOptions.requireSense();
        try (Session session = new Session(context, options)) {
            StatusSubjects subjects = new StatusSubjects(session, files.configs(), selection, statusOptions.live());
            ZoneClock clock = new ZoneClock(statusOptions.zone().orElseGet(context.outside()::zone));
            StatusView view = new StatusView(session, subjects, clock, statusOptions);
            return (statusOptions.watch() ? view.watch() : view.show()).code();
        }
    }
}
