package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.plan.Plan;
import dev.rota.render.PlanSummary;
import dev.rota.render.RuleDiff;
import dev.rota.render.Secrecy;
import dev.rota.rule.Desired;

/** Shows a plan: the diff as the result, everything else as conversation. */
final class PlanPresentation {

    private final Session session;
    private final Secrecy secrecy;

    PlanPresentation(Session session, Secrecy secrecy) {
        this.session = session;
        this.secrecy = secrecy;
    }

    void show(Plan plan, Desired desired) {
        Console console = session.console();
        console.say(PlanSummary.heading(plan.home(), desired, session.detour()));
        console.out(new RuleDiff(console.outPalette(), secrecy).of(plan));
        PlanSummary summary = new PlanSummary(plan, console.errPalette());
        summary.sentences().forEach(console::say);
        summary.refusals().forEach(console::fail);
    }
}
