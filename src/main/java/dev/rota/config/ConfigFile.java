package dev.rota.config;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.rule.DesiredRule.Ownership;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file, as far as it could be read.
 *
 * @param source its text
 * @param bases the files that it extends
 * @param hasRules whether it has the key at which rules stand
 * @param region the region it names, and where
 * @param cluster the cluster it names
 * @param accounts the accounts it may be applied to; none means any
 * @param ownership the tracking id of rules that name none; empty when that depends on their cluster
 * @param rules its rules
 * @param mistakes what is written wrong outside its rules, in the files that it extends as well
 * @param missing lookups in the same places that have no value
 * @param unknown lookups outside its rules that were not to be carried out
 * @param partial whether it says that it holds only some of the rules of its tracking ids
 * @param whole whether all of its rules are known; else some may stand in a tag that could not be evaluated
 */
record ConfigFile(
        SourceFile source,
        List<Path> bases,
        boolean hasRules,
        Optional<Located<String>> region,
        Optional<String> cluster,
        List<String> accounts,
        Optional<Ownership> ownership,
        List<ConfigRule> rules,
        List<Problem> mistakes,
        List<Problem> missing,
        List<Problem> unknown,
        boolean partial,
        boolean whole) {

    /** A value and where it stands. */
    record Located<T>(T value, Place place) {}

    ConfigFile {
        bases = List.copyOf(bases);
        accounts = List.copyOf(accounts);
        rules = List.copyOf(rules);
        mistakes = List.copyOf(mistakes);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }
}
