package dev.rota.rule;

import dev.rota.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as a file wants it.
 *
 * @param rule what the file says, with the file's defaults filled in and nothing else
 * @param ownership under which tracking id it is kept
 * @param ignored canonical keys of settings that others look after once the rule exists
 * @param secretSettings settings whose value is a secret, as {@link SettingPath}s
 * @param place where the rule stands
 * @param warnings sentences about what may be meant otherwise than it is written, each with its place
 */
public record DesiredRule(
        Rule rule,
        Ownership ownership,
        Set<String> ignored,
        Set<SettingPath> secretSettings,
        Place place,
        List<String> warnings) {

    /**
     * The tracking id of a rule.
     *
     * @param trackingId the value of the tag
     * @param defaulted whether the file left it out, so that it is the cluster's name and may be another file's as well
     * @param sharedFrom the file that this one has it from, so that it may be that of further files as well
     */
    public record Ownership(String trackingId, boolean defaulted, Optional<String> sharedFrom) {

        /** A tracking id that stands in the file itself, or is left out there. */
        public Ownership(String trackingId, boolean defaulted) {
            this(trackingId, defaulted, Optional.empty());
        }
    }

    public DesiredRule {
        ignored = Set.copyOf(ignored);
        secretSettings = Set.copyOf(secretSettings);
        warnings = List.copyOf(warnings);
    }

    /** Its bus and name. */
    public RuleKey key() {
        return rule.key();
    }

    /** Its name. */
    public String name() {
        return rule.name();
    }

    /** This desire for another rule. */
    public DesiredRule withRule(Rule other) {
        return new DesiredRule(other, ownership, ignored, secretSettings, place, warnings);
    }
}
