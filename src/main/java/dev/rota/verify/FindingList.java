package dev.rota.verify;

import dev.rota.verify.Finding.Level;
import dev.rota.verify.Finding.Topic;
import java.util.ArrayList;
import java.util.List;

/** Collects what the checks find, in the order in which they find it. */
final class FindingList {

    private final List<Finding> findings = new ArrayList<>();
    private Topic topic = Topic.SCHEDULE;

    /** From now on findings are about this. */
    FindingList about(Topic other) {
        topic = other;
        return this;
    }

    void ok(String sentence) {
        add(Level.OK, sentence, "");
    }

    void ng(String sentence, String wayOut) {
        add(Level.NG, sentence, wayOut);
    }

    void warn(String sentence, String wayOut) {
        add(Level.WARNING, sentence, wayOut);
    }

    /** Something could not be checked. */
    void skip(String subject, String why) {
        add(Level.SKIP, subject + ": not checked", why);
    }

    void note(String sentence, String more) {
        add(Level.NOTE, sentence, more);
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    /** What keeps several checks from being made is told once. */
    private void add(Level verdict, String sentence, String wayOut) {
        boolean told = findings.stream()
                .anyMatch(finding -> finding.verdict() == verdict
                        && finding.sentence().equals(sentence)
                        && finding.wayOut().equals(wayOut));
        if (!told) {
            findings.add(new Finding(topic, verdict, sentence, wayOut));
        }
    }
}
