package dev.rota.cli;

import dev.rota.console.Console;
import dev.rota.plan.Plan;
import dev.rota.render.PlanHead;
import dev.rota.render.PlanJson;
import dev.rota.render.PlanMarkdown;
import dev.rota.render.RuleDiff;
import dev.rota.secret.Secrecy;

/** How a plan is written to standard output. */
enum DiffFormat {
    /** Diffs as git shows them. */
    UNIFIED,
    /** For programs. */
    JSON,
    /** For a pull request. */
    MARKDOWN;

    void print(Plan plan, PlanHead head, Secrecy secrecy, Console console) {
        switch (this) {
            case UNIFIED -> console.outLines(new RuleDiff(console.outPalette(), secrecy).of(plan));
            case JSON -> console.outUnmasked(new PlanJson(plan, head, secrecy).write());
            case MARKDOWN -> console.outLines(new PlanMarkdown(plan, head, secrecy).write());
        }
    }
}
