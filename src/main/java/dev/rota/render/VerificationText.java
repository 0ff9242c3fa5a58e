package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Style;
import dev.rota.console.Symbol;
import dev.rota.verify.Finding;
import dev.rota.verify.Report;
import dev.rota.verify.Report.RuleReport;
import dev.rota.verify.Report.TargetReport;
import dev.rota.verify.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was found of rules, as a tree: a rule, what holds of it, and under what does not, why. */
public final class VerificationText {

    private static final String INDENT = "  ";
    private static final Set<Verdict> TROUBLE = EnumSet.of(Verdict.NG, Verdict.WARNING, Verdict.SKIP);

    private final Palette palette;
    private final Set<Verdict> shown;

    /** The tree of all findings, or of those that somebody has to look at. */
    public VerificationText(Palette palette, boolean troubleOnly) {
        this.palette = palette;
        this.shown = troubleOnly ? TROUBLE : EnumSet.allOf(Verdict.class);
    }

    /** The tree, each line with a line end. */
    public String of(Report report) {
        StringBuilder text = new StringBuilder();
        report.rules().forEach(rule -> write(rule, text));
        return text.toString();
    }

    private void write(RuleReport rule, StringBuilder text) {
        if (rule.all().noneMatch(finding -> shown.contains(finding.verdict()))) {
            return;
        }
        text.append(palette.paint(Style.HEADING, rule.name())).append('\n');
        write(rule.findings(), INDENT, text);
        for (TargetReport target : rule.targets()) {
            boolean alone = rule.targets().size() == 1;
            if (!alone) {
                text.append(INDENT)
                        .append(palette.paint(Style.HEADING, "target " + target.id()))
                        .append('\n');
            }
            write(target.findings(), alone ? INDENT : INDENT + INDENT, text);
        }
    }

    private void write(List<Finding> findings, String indent, StringBuilder text) {
        findings.stream().filter(finding -> shown.contains(finding.verdict())).forEach(finding -> {
            text.append(indent).append(line(finding)).append('\n');
            if (!finding.wayOut().isEmpty()) {
                text.append(indent)
                        .append(INDENT)
                        .append(INDENT)
                        .append(finding.wayOut())
                        .append('\n');
            }
        });
    }

    private String line(Finding finding) {
        String sentence = finding.sentence();
        return switch (finding.verdict()) {
            case OK -> palette.paint(Style.SUCCESS, palette.symbol(Symbol.DONE)) + " " + sentence;
            case NG -> palette.paint(Style.ERROR, palette.symbol(Symbol.FAILED) + " " + sentence);
            case WARNING -> palette.paint(Style.WARNING, palette.symbol(Symbol.DOUBTFUL) + " " + sentence);
            case SKIP -> palette.paint(Style.MUTED, palette.symbol(Symbol.NOT_TRIED) + " " + sentence);
            case NOTE -> palette.paint(Style.MUTED, palette.symbol(Symbol.SKIPPED) + " " + sentence);
        };
    }
}
