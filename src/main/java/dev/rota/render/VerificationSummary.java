package dev.rota.render;

import dev.rota.check.Report;
import dev.rota.check.Report.RuleReport;
import dev.rota.check.Verdict;
import dev.rota.rule.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<String> sentences = new ArrayList<>();
        int all = report.rules().size();
        int broken =
                count(report.rules().stream().filter(RuleReport::cannotFire).toList());
        if (all == 1) {
            sentences.add(broken == 1 ? "The rule cannot fire." : "The rule can fire.");
        } else if (broken == 0) {
            sentences.add("All %,d rules can fire.".formatted(all));
        } else {
            sentences.add("%,d of %,d rules cannot fire.".formatted(broken, all));
        }
        int lossy = count(report.rules().stream()
                .filter(rule -> !rule.cannotFire() && rule.has(Verdict.NG))
                .toList());
        if (lossy > 0) {
            sentences.add("%s would lose the starts that fail.".formatted(all == 1 ? "It" : "%,d".formatted(lossy)));
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

    private static int count(List<RuleReport> rules) {
        return rules.size();
    }
}
