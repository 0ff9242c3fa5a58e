package dev.rota.verify;

import dev.rota.verify.Finding.Level;
import dev.rota.verify.Finding.Topic;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found of all rules.
 *
 * @param rules in the order in which they were given
 */
public record Verification(List<RuleFindings> rules) {

    public Verification {
        rules = List.copyOf(rules);
    }

    /**
     * What was found of a rule.
     *
     * @param name its name, with its bus where that is not the default one
     * @param off whether it is disabled or on hold, so that it does not fire although it might
     * @param findings what is about the rule as a whole
     * @param targets what is about its targets
     */
    public record RuleFindings(String name, boolean off, List<Finding> findings, List<TargetFindings> targets) {

        public RuleFindings {
            findings = List.copyOf(findings);
            targets = List.copyOf(targets);
        }

        /** All that was found. */
        public Stream<Finding> all() {
            return Stream.concat(findings.stream(), targets.stream().flatMap(target -> target.findings().stream()));
        }

        /** Whether something keeps it from firing, or what it starts from running. */
        public boolean cannotFire() {
            return all().anyMatch(finding -> finding.level() == Level.NG && finding.topic() != Topic.DEAD_LETTERS);
        }

        /** Whether something was found of this verdict. */
        public boolean has(Level level) {
            return all().anyMatch(finding -> finding.level() == level);
        }
    }

    /** What was found of a target. */
    public record TargetFindings(String id, List<Finding> findings) {

        public TargetFindings {
            findings = List.copyOf(findings);
        }
    }

    /** How many findings there are of a verdict. */
    public int count(Level level) {
        return Math.toIntExact(rules.stream()
                .flatMap(RuleFindings::all)
                .filter(finding -> finding.level() == level)
                .count());
    }
}
