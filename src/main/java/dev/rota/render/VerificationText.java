package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.console.Palette.Symbol;
import dev.rota.console.Printable;
import dev.rota.verify.Finding;
import dev.rota.verify.Finding.Level;
import dev.rota.verify.Verification;
import dev.rota.verify.Verification.RuleFindings;
import dev.rota.verify.Verification.TargetFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What was found of rules, as a tree: a rule, what holds of it, and under what does not, why. What is wrong with several rules for
 * one cause is told once, before them.
 */
public final class VerificationText {

    private static final String INDENT = "  ";
    /** In place of one rule's name where several are meant. */
    private static final String ANY_RULE = ":rule/NAME";

    private static final Set<Level> TROUBLE = EnumSet.of(Level.NG, Level.WARNING, Level.SKIP);

    private final Palette palette;
    private final Set<Level> shown;

    /** The tree of all findings, or of those that somebody has to look at. */
    public VerificationText(Palette palette, boolean troubleOnly) {
        this.palette = palette;
        this.shown = troubleOnly ? TROUBLE : EnumSet.allOf(Level.class);
    }

    /** The tree, each line with a line end. */
    public String of(Verification report) {
        StringBuilder text = new StringBuilder();
        Map<Finding, Set<String>> shared = shared(report);
        shared.forEach((cause, rules) -> {
            heading("%s: %s".formatted(Words.count(rules.size(), "rule"), Words.list(List.copyOf(rules))), "", text);
            write(List.of(cause), INDENT, text);
        });
        report.rules().forEach(rule -> write(rule, shared.keySet(), text));
        return text.toString();
    }

    /** What several rules suffer from, apart from how each of them is called, and which; the worst first. */
    private static Map<Finding, Set<String>> shared(Verification report) {
        Map<Finding, Set<String>> causes = new LinkedHashMap<>();
        for (RuleFindings rule : report.rules()) {
            rule.all()
                    .filter(finding -> TROUBLE.contains(finding.level()))
                    .forEach(finding -> causes.computeIfAbsent(cause(finding, rule), first -> new LinkedHashSet<>())
                            .add(rule.name()));
        }
        Map<Finding, Set<String>> shared = new LinkedHashMap<>();
        causes.entrySet().stream()
                .filter(cause -> cause.getValue().size() > 1)
                .sorted(Comparator.comparing(cause -> cause.getKey().level()))
                .forEach(cause -> shared.put(cause.getKey(), cause.getValue()));
        return shared;
    }

    private static Finding cause(Finding finding, RuleFindings rule) {
        Pattern arn = Pattern.compile(":rule/%s(?![\\w./-])".formatted(Pattern.quote(rule.name())));
        return new Finding(
                finding.topic(),
                finding.level(),
                arn.matcher(finding.sentence()).replaceAll(ANY_RULE),
                arn.matcher(finding.wayOut()).replaceAll(ANY_RULE));
    }

    private void write(RuleFindings rule, Set<Finding> shared, StringBuilder text) {
        List<Finding> told = rule.all()
                .filter(finding -> shared.contains(cause(finding, rule)))
                .distinct()
                .sorted(Comparator.comparing(Finding::level))
                .toList();
        Predicate<Finding> untold = finding -> shown.contains(finding.level()) && !told.contains(finding);
        boolean complete = !shown.equals(TROUBLE);
        if (rule.all().noneMatch(untold) && (told.isEmpty() || !complete)) {
            return;
        }
        heading(rule.name(), "", text);
        if (complete && !told.isEmpty()) {
            Finding worst = told.get(0);
            write(
                    List.of(new Finding(
                            worst.topic(), worst.level(), Words.count(told.size(), "finding") + " above", "")),
                    INDENT,
                    text);
        }
        write(rule.findings().stream().filter(untold).toList(), INDENT, text);
        for (TargetFindings target : rule.targets()) {
            boolean alone = rule.targets().size() == 1;
            if (!alone) {
                heading("target " + target.id(), INDENT, text);
            }
            write(target.findings().stream().filter(untold).toList(), alone ? INDENT : INDENT + INDENT, text);
        }
    }

    private void heading(String heading, String indent, StringBuilder text) {
        text.append(indent).append(palette.paint(Style.HEADING, heading)).append('\n');
    }

    private void write(List<Finding> findings, String indent, StringBuilder text) {
        findings.forEach(finding -> {
            text.append(indent).append(line(finding)).append('\n');
            if (!finding.wayOut().isEmpty()) {
                text.append(indent)
                        .append(INDENT)
                        .append(INDENT)
                        .append(Printable.line(finding.wayOut()))
                        .append('\n');
            }
        });
    }

    private String line(Finding finding) {
        String sentence = Printable.line(finding.sentence());
        return switch (finding.level()) {
            case OK -> palette.paint(Style.SUCCESS, palette.symbol(Symbol.DONE)) + " " + sentence;
            case NG -> palette.paint(Style.ERROR, palette.symbol(Symbol.FAILED) + " " + sentence);
            case WARNING -> palette.paint(Style.WARNING, palette.symbol(Symbol.DOUBTFUL) + " " + sentence);
            case SKIP -> palette.paint(Style.MUTED, palette.symbol(Symbol.NOT_TRIED) + " " + sentence);
            case NOTE -> palette.paint(Style.MUTED, palette.symbol(Symbol.SKIPPED) + " " + sentence);
        };
    }

    /** The sentences. */
    public static String summary(Verification report) {
        List<String> sentences = new ArrayList<>(List.of(firing(report)));
        int all = report.rules().size();
        int lossy = count(report, rule -> !rule.cannotFire() && rule.has(Level.NG));
        if (lossy > 0) {
            sentences.add("%s would lose the starts that fail.".formatted(all == 1 ? "It" : "%,d".formatted(lossy)));
        }
        int off = count(report, RuleFindings::off);
        if (off > 0) {
            sentences.add(all == 1 ? "It is off." : "%,d %s off.".formatted(off, off == 1 ? "is" : "are"));
        }
        int warnings = report.count(Level.WARNING);
        if (warnings > 0) {
            sentences.add(Words.count(warnings, "warning") + ".");
        }
        int skipped = report.count(Level.SKIP);
        if (skipped > 0) {
            sentences.add("%s could not be made.".formatted(Words.count(skipped, "check")));
        }
        return String.join(" ", sentences);
    }

    /** What was not checked is not vouched for. */
    private static String firing(Verification report) {
        int all = report.rules().size();
        int broken = count(report, RuleFindings::cannotFire);
        if (broken > 0) {
            return all == 1 ? "The rule cannot fire." : "%,d of %,d rules cannot fire.".formatted(broken, all);
        }
        String rules = all == 1 ? "the rule" : "the %,d rules".formatted(all);
        if (report.count(Level.SKIP) > 0) {
            return "Found nothing that stops %s from firing.".formatted(rules);
        }
        return all == 1 ? "The rule can fire." : "All %,d rules can fire.".formatted(all);
    }

    private static int count(Verification report, Predicate<RuleFindings> predicate) {
        return Math.toIntExact(report.rules().stream().filter(predicate).count());
    }
}
