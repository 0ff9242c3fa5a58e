package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Selection;
import dev.rota.plan.Live;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.render.PlanHead;
import dev.rota.rule.Desired;
import dev.rota.secret.Secrecy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how what is live differs from what the files want. Only reads. */
@Command(
        name = "diff",
        description = "Show how live rules differ from the files. Only reads.",
        footer = "rota diff 'nightly-*'",
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private FileOptions files = new FileOptions();

    @Option(names = "--prune", description = "Include what prune would delete.")
    private boolean prune;

    @Option(names = "--exit-code", description = "Exit with 2 when there is a difference.")
    private boolean exitCode;

    @Option(
            names = "--validate",
            description =
                    "Ask ECS whether the task definitions of what would be written can be started, as apply does.")
    private boolean validate;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "unified|json|markdown",
            description = "Format; default: unified.")
    private DiffFormat format = DiffFormat.UNIFIED;

    @Mixin
    private PlanOptions planOptions = new PlanOptions();

    DiffCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = files.selection(prune);
        try (Session session = new Session(context, options)) {
            options.notesOnDifference().ifPresent(notes -> {
                session.console().holdBack();
                notes.forEach(session.console()::say);
            });
            Configuration configuration = session.files().read(files.configs());
            Desired desired = configuration.select(selection, prune);
            Reconciliation reconciliation = session.turnTo(configuration).reconciliation();
            PlanRequest asked = planOptions.asked(true, prune, configuration.keeping());
            Live live = reconciliation.read(desired, prune);
            Plan plan = Planner.plan(desired, live, asked);
            Plan checked = validate ? reconciliation.checkTaskDefinitions(plan) : plan;
            if (!checked.differences().isEmpty() || !checked.refusals().isEmpty()) {
                session.console().letGo();
            }
            Secrecy secrecy = session.secrecy(planOptions.showSecrets());
            new PlanPresentation(
                            session.console(), (shown, head) -> format.print(shown, head, secrecy, session.console()))
                    .show(checked, PlanHead.of(checked.home(), desired, session.detour()), desired);
            return exitCodeOf(checked).code();
        }
    }

    private ExitCode exitCodeOf(Plan plan) {
        if (!plan.refusals().isEmpty()) {
            return ExitCode.FAILED;
        }
        return exitCode && !plan.differences().isEmpty() ? ExitCode.DIFFERENT : ExitCode.DONE;
    }
}
