package dev.rota.cli;

import dev.rota.config.Selection;
import dev.rota.render.ZoneClock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how the last runs of rules came out. */
@Command(
        name = "status",
        description =
                "Show the last runs of rules: when, how long, how they ended, and when the next is due. Only reads.",
        footer = "rota status --runs 3 'nightly-*'",
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private FileOptions rules = new FileOptions();

    @Mixin
    private StatusOptions statusOptions = new StatusOptions();

    StatusCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = rules.selection();
        statusOptions.requireSense();
        try (Session session = new Session(context, options)) {
            StatusSubjects subjects = new StatusSubjects(session, rules.configs(), selection, statusOptions.live());
            ZoneClock clock = new ZoneClock(statusOptions.zone(context.outside().zone()));
            StatusView view = new StatusView(session, subjects, clock, statusOptions);
            return (statusOptions.watch() ? view.watch() : view.show()).code();
        }
    }
}
