package dev.rota.render;

import dev.rota.rule.Home;
import dev.rota.verify.Report;
import dev.rota.verify.Report.RuleReport;
import dev.rota.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was found of all rules together, in one line. */
public final class VerificationSummary {

    private VerificationSummary() {}

    /** Where all this is. */
    public static String heading(Home home, Optional<String> detour) {
        List<String> parts = new ArrayList<>(List.of("account " + home.account(), home.region()));
        detour.ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** The sentences. */
    public static String of(Report report) {
        List<String> sentences = new ArrayList<>(List.of(firing(report)));
        int all = report.rules().size();
        int lossy = count(report, rule -> !rule.cannotFire() && rule.has(Verdict.NG));
        if (lossy > 0) {
            sentences.add("%s would lose the starts that fail.".formatted(all == 1 ? "It" : "%,d".formatted(lossy)));
        }
        int off = count(report, RuleReport::off);
        if (off > 0) {
            sentences.add(all == 1 ? "It is off." : "%,d %s off.".formatted(off, off == 1 ? "is" : "are"));
        }
        int warnings = report.count(Verdict.WARNING);
        if (warnings > 0) {
            sentences.add(Words.count(warnings, "warning") + ".");
        }
        int skipped = report.count(Verdict.SKIP);
        if (skipped > 0) {
            sentences.add("%s could not be made.".formatted(Words.count(skipped, "check")));
        }
        return String.join(" ", sentences);
    }

    /** What was not checked is not vouched for. */
    private static String firing(Report report) {
        int all = report.rules().size();
        int broken = count(report, RuleReport::cannotFire);
        if (broken > 0) {
            return all == 1 ? "The rule cannot fire." : "%,d of %,d rules cannot fire.".formatted(broken, all);
        }
        String rules = all == 1 ? "the rule" : "the %,d rules".formatted(all);
        if (report.count(Verdict.SKIP) > 0) {
            return "Nothing was found that keeps %s from firing.".formatted(rules);
        }
        return all == 1 ? "The rule can fire." : "All %,d rules can fire.".formatted(all);
    }

    private static int count(Report report, Predicate<RuleReport> predicate) {
        return Math.toIntExact(report.rules().stream().filter(predicate).count());
    }
}
