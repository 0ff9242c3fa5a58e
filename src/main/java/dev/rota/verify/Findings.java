package dev.rota.verify;

import java.util.ArrayList;
import java.util.List;

/** Collects what the checks find, in the order in which they find it. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();
    private Topic topic = Topic.SCHEDULE;

    /** From now on findings are about this. */
    Findings about(Topic other) {
        topic = other;
        return this;
    }

    void ok(String sentence) {
        add(Verdict.OK, sentence, "");
    }

    void ng(String sentence, String wayOut) {
        add(Verdict.NG, sentence, wayOut);
    }

    void warn(String sentence, String wayOut) {
        add(Verdict.WARNING, sentence, wayOut);
    }

    /** Something could not be checked. */
    void skip(String subject, String why) {
        add(Verdict.SKIP, subject + ": not checked", why);
    }

    void note(String sentence, String more) {
        add(Verdict.NOTE, sentence, more);
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    /** What keeps several checks from being made is told once. */
    private void add(Verdict verdict, String sentence, String wayOut) {
        boolean told = findings.stream()
                .anyMatch(finding -> finding.verdict() == verdict
                        && finding.sentence().equals(sentence)
                        && finding.wayOut().equals(wayOut));
        if (!told) {
            findings.add(new Finding(topic, verdict, sentence, wayOut));
        }
    }
}
