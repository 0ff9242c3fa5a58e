package dev.rota.cli;

import dev.rota.plan.Intervention;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Switches live rules on. */
@Command(
        name = "enable",
        description = "Switch live rules on now, and end their hold. Nothing else of them changes.",
        footer = "rota enable nightly-report",
        sortOptions = false)
final class EnableCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private CallOptions callOptions = new CallOptions();

    @Mixin
    private ConsentOptions consentOptions = new ConsentOptions();

    EnableCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        callOptions.requireSense("enable");
        try (Session session = new Session(context, options)) {
            return new InterventionRun(session, callOptions, consentOptions)
                    .run(new Intervention.Enable(), OptionalInt.empty(), session.secrecy(false))
                    .code();
        }
    }
}
