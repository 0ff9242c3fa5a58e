package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.plan.Plan;
import dev.rota.render.PlanJson;
import dev.rota.render.PlanMarkdown;
import dev.rota.render.RuleDiff;
import dev.rota.render.Secrecy;

/** How a plan is written to standard output. */
enum DiffFormat {
    /** Diffs as git shows them. */
    UNIFIED,
    /** For programs. */
    JSON,
    /** For a pull request. */
    MARKDOWN;

    String write(Plan plan, Secrecy secrecy, Console console) {
        return switch (this) {
            case UNIFIED -> new RuleDiff(console.outPalette(), secrecy).of(plan);
            case JSON -> new PlanJson(plan, secrecy).write();
            case MARKDOWN -> new PlanMarkdown(plan, secrecy).write();
        };
    }
}
