package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Selection;
import dev.rota.rule.Desired;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes what is live as the files want it. */
@Command(
        name = "apply",
        description = "Create and change live rules so that they are as the files say.",
        footer = "rota apply --prune --backup before.yaml",
        sortOptions = false)
final class ApplyCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private ApplyOptions applyOptions = new ApplyOptions();

    @Option(
            names = "--prune",
            description = "Delete rules that carry the tracking id of the files but are no longer in them.")
    private boolean prune;

    @Mixin
    private PlanOptions planOptions = new PlanOptions();

    ApplyCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = files.selection(prune);
        try (Session session = new Session(context, options)) {
            Configuration configuration = session.files().read(files.configs());
            Desired desired = configuration.select(selection, prune);
            Region region = session.turnTo(configuration);
            return new Application(session, region, applyOptions, session.secrecy(planOptions.showSecrets()))
                    .run(desired, planOptions.asked(true, prune, configuration.keeping()))
                    .code();
        }
    }
}
