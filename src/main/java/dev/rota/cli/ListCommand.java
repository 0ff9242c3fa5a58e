package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Selection;
import dev.rota.console.Console;
import dev.rota.live.ScheduledTasks;
import dev.rota.plan.Live;
import dev.rota.render.DumpSummary;
import dev.rota.render.PlanHead;
import dev.rota.render.RuleList;
import dev.rota.render.ZoneClock;
import dev.rota.rule.Desired;
import dev.rota.rule.Home;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists rules with their schedule, next firing, state and owner. */
@Command(
        name = "list",
        description = "List rules with schedule, next firing, state and tracking id. Only reads.",
        footer = "rota list --live -o json",
        sortOptions = false)
final class ListCommand implements Callable<Integer> {

    /** How the list is written to standard output. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON
    }

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private FileOptions rules = new FileOptions();

    @Option(
            names = "--live",
            description =
                    "All live rules that start ECS tasks, or those named. A file only says region and account then.")
    private boolean live;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json",
            description = "Format; default: table.")
    private Format format = Format.TABLE;

    ListCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = rules.selection();
        ZoneClock clock = new ZoneClock(zone.zone(context.outside().zone()));
        try (Session session = new Session(context, options)) {
            if (live) {
                listLive(session, selection, clock);
            } else {
                listFiles(session, selection, clock);
            }
            return ExitCode.DONE.code();
        }
    }

    private void listFiles(Session session, Selection selection, ZoneClock clock) {
        Configuration configuration = session.files().read(rules.configs());
        Desired desired = configuration.select(selection);
        Region region = session.turnTo(configuration);
        Live found = region.reconciliation().read(desired, false);
        Live shown = selection.isEverything()
                ? found
                : new Live(found.home(), found.rules(), List.of(), found.trackedInAll());
        session.console()
                .say(PlanHead.of(found.home(), desired, session.detour()).line());
        print(session.console(), RuleList.of(desired, shown, clock, region.now()), found.home(), true);
    }

    private void listLive(Session session, Selection selection, ZoneClock clock) {
        Optional<Configuration> configuration = session.files().readIfAny(rules.configs());
        Region region = session.turnTo(configuration);
        Home home = region.home();
        ScheduledTasks found = region.reader().scheduledTasks(Optional.empty(), selection::matches);
        session.console().progressDone();
        selection.requireLiveMatches(found.names());
        session.learnSecretsOf(found.rules());
        session.console().say(PlanHead.line(home, session.detour()));
        print(session.console(), RuleList.of(found.rules(), clock, region.now()), home, false);
        DumpSummary.sentences(found).forEach(session.console()::say);
    }

    private void print(Console console, RuleList list, Home home, boolean compared) {
        console.out(format == Format.JSON ? list.json(home) : list.table(compared, console.outPalette()));
    }
}
