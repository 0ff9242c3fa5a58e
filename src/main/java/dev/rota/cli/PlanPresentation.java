package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.plan.Plan;
import dev.rota.render.PlanHead;
import dev.rota.render.PlanSummary;
import dev.rota.render.ScheduleWarnings;
import dev.rota.rule.Desired;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Shows a plan: the diff as the result, everything else as conversation. */
final class PlanPresentation {

    private final Console console;
    private final BiConsumer<Plan, PlanHead> diff;

    /** A presentation with the diff shown like this. */
    PlanPresentation(Console console, BiConsumer<Plan, PlanHead> diff) {
        this.console = console;
        this.diff = diff;
    }

    void show(Plan plan, PlanHead head, Desired desired) {
        console.say(head.line());
        desired.warnings().forEach(console::warn);
        ScheduleWarnings.of(desired, Instant.now()).forEach(console::warn);
        diff.accept(plan, head);
        PlanSummary summary = new PlanSummary(plan, console.errPalette());
        summary.sentences(desired).forEach(console::say);
        summary.refusals().forEach(console::fail);
    }
}
