package dev.rota.config;

import dev.rota.problem.Nearest;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.RuleKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which rules some files look after, without anything being wanted of them: enough for whoever calls live rules by name, and known
 * also where a lookup or a mistake keeps the rules themselves from being read.
 *
 * @param wanted whether the files want a rule to fire, where they say so
 * @param named the keys of all rules of the files
 * @param written the same by their names as they are written, where the files may put something around them
 * @param complete whether {@code named} is all there is
 * @param ownerships the tracking ids of the files
 * @param clusters the clusters of the files, by name or ARN
 */
public record Keeping(
        Map<RuleKey, Boolean> wanted,
        Set<RuleKey> named,
        Map<String, Set<RuleKey>> written,
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

    /**
     * The rules of the files that a word may call: the one of exactly this name; else those of this name on other buses, and those
     * that are written so. A word with a bus calls a rule of that bus and no other.
     */
    public Set<RuleKey> called(String word) {
        RuleKey exactly = RuleKey.parse(word);
        if (named.contains(exactly) || word.contains("/")) {
            return named.contains(exactly) ? Set.of(exactly) : Set.of();
        }
        Set<RuleKey> called = new TreeSet<>(written.getOrDefault(word, Set.of()));
        named.stream().filter(key -> key.name().equals(word)).forEach(called::add);
        return called;
    }

    /** A rule of the files that may have been meant by a word, by its name or as it is written: {@code ; did you mean 'x'?}. */
    public String suggestion(String word) {
        return Nearest.suggestion(
                word,
                Stream.concat(named.stream().map(RuleKey::name), written.keySet().stream())
                        .filter(name -> !name.equals(word) && Collections.disjoint(called(name), called(word)))
                        .toList());
    }

    /** Nothing of any rule, on behalf of these files. */
    public Desired desired() {
        return new Desired(List.of(), named, complete, ownerships, clusters);
    }
}
