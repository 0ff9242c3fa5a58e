package dev.rota.cli;

import dev.rota.plan.Intervention;
import dev.rota.problem.UsageException;
import dev.rota.rule.Hold;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Switches live rules off, and puts them on hold where a reason is given. */
@Command(
        name = "disable",
        description = "Switch live rules off now; with a reason, keep apply from switching them on again.",
        footer = "rota disable nightly-report --reason \"incident 42\"",
        sortOptions = false)
final class DisableCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Put the rules on hold: until rota enable, no apply switches them on. The reason and the time"
                    + " are written into the tag rota:hold.")
    private @Nullable String reason;

    @Mixin
    private CallOptions callOptions = new CallOptions();

    @Mixin
    private ConsentOptions consentOptions = new ConsentOptions();

    DisableCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        callOptions.requireSense("disable");
        Optional<String> told = Optional.ofNullable(reason).map(DisableCommand::told);
        try (Session session = new Session(context, options)) {
            Optional<Hold> hold = told.map(text -> new Hold(Optional.empty(), Hold.fitting(text)));
            hold.filter(fitting -> !told.equals(Optional.of(fitting.reason())))
                    .ifPresent(fitting -> session.console()
                            .warn("the reason is longer than a tag of AWS; its first %,d characters are kept"
                                    .formatted(fitting.reason().length())));
            return new InterventionRun(session, callOptions, consentOptions)
                    .run(new Intervention.Disable(hold), OptionalInt.empty(), session.secrecy(false))
                    .code();
        }
    }

    private static String told(String text) {
        String reason = text.strip();
        if (reason.isEmpty()) {
            throw new UsageException("--reason is empty; say why, or leave it out to switch off without a hold");
        }
        return reason;
    }
}
