package dev.rota.verify;

import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Fact.Missing;
import dev.rota.verify.Facts.Fact.Withheld;
import dev.rota.verify.Finding.Level;
import dev.rota.verify.Finding.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * What is known of a thing. Where it does not exist or cannot be asked for, that is a finding.
     *
     * @param named what it is called at the beginning of a sentence
     * @param missing how the sentence goes on when it does not exist
     */
    <T> Optional<T> present(Fact<T> fact, String named, String missing, String wayOut) {
        if (fact instanceof Missing) {
            ng(named + " " + missing, wayOut);
        } else if (fact instanceof Withheld<T> withheld) {
            skip(named, withheld.reason());
        }
        return fact.found();
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    /** What keeps several checks from being made is a finding once. */
    private void add(Level level, String sentence, String wayOut) {
        boolean told = findings.stream()
                .anyMatch(finding -> finding.level() == level
                        && finding.sentence().equals(sentence)
                        && finding.wayOut().equals(wayOut));
        if (!told) {
            findings.add(new Finding(topic, level, sentence, wayOut));
        }
    }
}
