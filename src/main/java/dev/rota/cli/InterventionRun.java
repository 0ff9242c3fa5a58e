package dev.rota.cli;

import dev.rota.cli.CalledRules.Found;
import dev.rota.console.Console;
import dev.rota.plan.Change;
import dev.rota.plan.Intervention;
import dev.rota.plan.InterventionPlanner;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.render.InterventionSummary;
import dev.rota.render.PlanHead;
import dev.rota.secret.Secrecy;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** Does something to the live rules that a command line calls: what {@code delete}, {@code enable} and {@code disable} share. */
final class InterventionRun {

    private final Session session;
    private final CallOptions call;
    private final ConsentOptions consent;

    InterventionRun(Session session, CallOptions call, ConsentOptions consent) {
        this.session = session;
        this.call = call;
        this.consent = consent;
    }

    /**
     * Plans, shows, asks, carries out, reports.
     *
     * @param allowedDeletes how many deletions were agreed to beforehand
     */
    ExitCode run(Intervention intervention, OptionalInt allowedDeletes, Secrecy secrecy) {
        consent.requireSomebody(session.console(), nameOf(intervention));
        Found found = new CalledRules(session, call).find(intervention instanceof Intervention.Delete);
        Intervention dated = intervention.since(() -> time(found.region()));
        PlanRequest asked =
                new PlanRequest(false, false, found.takenOver(), call.ownershipChecked(), false, allowedDeletes);
        Application application = new Application(session, found.region(), consent, secrecy);
        return application.run(
                found.ours(),
                () -> found.region()
                        .reconciliation()
                        .checkTaskDefinitions(InterventionPlanner.plan(found.called(), found.ours(), dated, asked)),
                (plan, head) -> show(plan, head, found, application));
    }

    private static String nameOf(Intervention intervention) {
        if (intervention instanceof Intervention.Delete) {
            return "delete";
        }
        return intervention instanceof Intervention.Enable ? "enable" : "disable";
    }

    private static String time(Region region) {
        return region.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void show(Plan plan, PlanHead head, Found found, Application application) {
        Console console = session.console();
        if (plan.count(Change.Delete.class) > 0) {
            // What a deletion shows is live, and only the evaluated file knows what of it is a secret.
            session.files().readable(call.configs()).ifPresent(session::learnSecretsOf);
        }
        console.say(head.line());
        application.diff(plan, head);
        InterventionSummary summary = new InterventionSummary(
                plan, found.called(), found.keeping().wanted(), found.keeping().named(), console.errPalette());
        summary.sentences().forEach(console::say);
        summary.refusals().forEach(console::fail);
    }
}
