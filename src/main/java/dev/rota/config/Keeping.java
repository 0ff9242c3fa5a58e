package dev.rota.config;

import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.RuleKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules some files look after, without anything being wanted of them: enough for whoever calls live rules by name, and known
 * also where a lookup or a mistake keeps the rules themselves from being read.
 *
 * @param wanted whether the files want a rule to fire, where they say so
 * @param named the keys of all rules of the files
 * @param written the same by their names as they are written, where the files put something around them
 * @param complete whether {@code named} is all there is
 * @param ownerships the tracking ids of the files
 * @param clusters the clusters of the files, by name or ARN
 */
public record Keeping(
        Map<RuleKey, Boolean> wanted,
        Set<RuleKey> named,
        Map<String, RuleKey> written,
        boolean complete,
        Set<Ownership> ownerships,
        Set<String> clusters) {

    /** No file at all. */
    public static final Keeping NOTHING = new Keeping(Map.of(), Set.of(), Map.of(), true, Set.of(), Set.of());

    public Keeping {
        wanted = Map.copyOf(wanted);
        named = Set.copyOf(named);
        written = Map.copyOf(written);
        ownerships = Set.copyOf(ownerships);
        clusters = Set.copyOf(clusters);
    }

    /** Nothing of any rule, on behalf of these files. */
    public Desired desired() {
        return new Desired(List.of(), named, complete, ownerships, clusters);
    }
}
