package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Selection;
import dev.rota.problem.UsageException;
import dev.rota.rule.Desired;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes the rules that are gone from the files. */
@Command(
        name = "prune",
        description = "Delete live rules that carry the tracking id of the files but are no longer in them.",
        footer = "rota prune --dry-run",
        sortOptions = false)
final class PruneCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "File of rules, or a pattern such as 'jobs/*.yaml'; may be given several times."
                    + " Every file that shares the tracking id must be given.")
    private List<String> configs = new ArrayList<>();

    /** Taken only to be refused with the reason, as names behind {@code --rule} are. */
    @Parameters(arity = "0..*", hidden = true)
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-r", "--rule"},
            hidden = true)
    private List<String> rules = new ArrayList<>();

    @Mixin
    private ApplyOptions applyOptions = new ApplyOptions();

    @Mixin
    private PlanOptions planOptions = new PlanOptions();

    PruneCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (!rules.isEmpty() || !names.isEmpty()) {
            throw new UsageException(
                    "prune takes no names of rules: it is about all rules that are gone from the files;"
                            + " to see which, run rota prune --dry-run");
        }
        try (Session session = new Session(context, options)) {
            applyOptions.requireSomebody(session.console(), "prune");
            Configuration configuration = session.files().read(configs);
            Desired desired = configuration.select(Selection.of(List.of()), true);
            Region region = session.turnTo(configuration);
            return new Application(session, region, applyOptions, session.secrecy(planOptions.showSecrets()))
                    .run(desired, planOptions.asked(false, true, configuration.keeping()))
                    .code();
        }
    }
}
