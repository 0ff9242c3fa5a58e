package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.plan.Plan;
import dev.rota.render.PlanHead;
import dev.rota.render.PlanSummary;
import dev.rota.render.ScheduleWarnings;
import dev.rota.rule.Desired;
import dev.rota.secret.Secrecy;
import java.time.Instant;

/** Shows a plan: the diff as the result, everything else as conversation. */
final class PlanPresentation {

    private final Session session;
    private final Secrecy secrecy;
    private final DiffFormat format;

    PlanPresentation(Session session, Secrecy secrecy, DiffFormat format) {
        this.session = session;
        this.secrecy = secrecy;
        this.format = format;
    }

    void show(Plan plan, PlanHead head, Desired desired) {
        Console console = session.console();
        console.say(head.line());
        desired.warnings().forEach(console::warn);
        ScheduleWarnings.of(desired, Instant.now()).forEach(console::warn);
        format.print(plan, head, secrecy, console);
        PlanSummary summary = new PlanSummary(plan, console.errPalette());
        summary.sentences().forEach(console::say);
        summary.refusals().forEach(console::fail);
    }
}
