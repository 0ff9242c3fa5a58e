package dev.rota.cli;

import dev.rota.plan.Intervention;
import dev.rota.problem.UsageException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes live rules by name. */
@Command(
        name = "delete",
        description = "Delete live rules by name, whether or not a file has them.",
        footer = "rota delete tmp-copy",
        sortOptions = false)
final class DeleteCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private CallOptions callOptions = new CallOptions();

    @Mixin
    private ApplyOptions applyOptions = new ApplyOptions();

    @Option(
            names = "--allow-deletes",
            paramLabel = "N",
            description = "Allow up to N deletions where Rota would otherwise refuse: many at once that were not all"
                    + " called by name, a tracking id that is only the cluster's name.")
    private @Nullable Integer allowDeletes;

    @Option(names = "--show-secrets", description = "Show values that look like secrets.")
    private boolean showSecrets;

    DeleteCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        callOptions.requireSense("delete");
        if (allowDeletes != null && allowDeletes < 0) {
            throw new UsageException("--allow-deletes must be a number of rules, but it is %d".formatted(allowDeletes));
        }
        OptionalInt allowed = allowDeletes == null ? OptionalInt.empty() : OptionalInt.of(allowDeletes);
        try (Session session = new Session(context, options)) {
            return new InterventionRun(session, callOptions, applyOptions)
                    .run(new Intervention.Delete(), allowed, session.secrecy(showSecrets))
                    .code();
        }
    }
}
