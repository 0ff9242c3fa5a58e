package dev.rota.render;

import dev.rota.apply.ApplyReport;
import dev.rota.apply.ApplyReport.Outcome;
import dev.rota.apply.ApplyReport.Status;
import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.console.Palette.Symbol;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.plan.ReviewedPlan;
import dev.rota.rule.Home;
import java.util.List;

/** What became of a plan: one line a change, and a sentence with the sums. */
public final class ReportLines {

    private final Palette palette;
    private final Home home;

    /** Lines in these colours about rules of this home. */
    public ReportLines(Palette palette, Home home) {
        this.palette = palette;
        this.home = home;
    }

    /** One line for each change, in the order of the plan. */
    public List<String> of(ApplyReport report) {
        int width = report.outcomes().stream()
                .mapToInt(outcome -> outcome.change().key().toString().length())
                .max()
                .orElse(0);
        return report.outcomes().stream().map(outcome -> line(outcome, width)).toList();
    }

    private String line(Outcome outcome, int width) {
        String name = outcome.change().key().toString();
        String padded = name + " ".repeat(width - name.length());
        return switch (outcome.status()) {
            case DONE -> line(Style.SUCCESS, Symbol.DONE, done(outcome.change()), padded, detail(outcome.change()));
            case FAILED -> line(Style.ERROR, Symbol.FAILED, "failed", padded, outcome.reason());
            case NOT_TRIED ->
                line(
                        Style.MUTED,
                        Symbol.NOT_TRIED,
                        "not tried",
                        padded,
                        "(%s) %s".formatted(ReviewedPlan.actionOf(outcome.change()), outcome.reason()));
        };
    }

    private String line(Style style, Symbol symbol, String what, String name, String detail) {
        String start = "%s %-9s".formatted(palette.symbol(symbol), what);
        return (palette.paint(style, start) + "  " + name + "  " + detail).stripTrailing();
    }

    /** How many changes came out how, and what to do about those that did not. */
    public static String total(ApplyReport report, Plan plan) {
        int failed = report.count(Status.FAILED);
        int notTried = report.count(Status.NOT_TRIED);
        String rest = Words.counts(
                failed, "failed", notTried, "not tried", plan.refusals().size(), "refused");
        return "%s%,d done%s.%s"
                .formatted(
                        report.interrupted() ? "Interrupted: " : "",
                        report.count(Status.DONE),
                        rest.isEmpty() ? "" : ", " + rest,
                        failed + notTried > 0 ? " Run the same command again to finish." : "");
    }

    private static String done(Change change) {
        if (change instanceof Change.Create) {
            return "created";
        } else if (change instanceof Change.Update) {
            return "changed";
        }
        if (change instanceof Change.Switch turned) {
            boolean on = turned.rule().isEnabled();
            return turned.flips() ? on ? "enabled" : "disabled" : turned.hold().isPresent() ? "on hold" : "off hold";
        }
        return change instanceof Change.Delete ? "deleted" : "adopted";
    }

    private static String holdOf(Change.Switch turned) {
        boolean ends = !turned.tags().removed().isEmpty();
        return turned.hold().isPresent() ? "on hold" : ends ? "no longer on hold" : "";
    }

    private String detail(Change change) {
        if (change instanceof Change.Switch turned) {
            return turned.flips() ? holdOf(turned) : "";
        }
        return change instanceof Change.Update
                ? Words.list(SettingChanges.of(change, home).names())
                : "";
    }
}
