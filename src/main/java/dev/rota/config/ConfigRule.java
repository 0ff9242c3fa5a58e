package dev.rota.config;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.rule.DesiredRule;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a file, as far as it could be read.
 *
 * @param name its name with what the file puts before and behind it; empty when a lookup in it has no value
 * @param written its name as it stands in the file
 * @param region the region it names; empty when it is the file's
 * @param place where it stands
 * @param desired the rule; empty when something in it is wrong or missing
 * @param mistakes what is written wrong in it
 * @param missing lookups in it that have no value
 * @param unknown lookups in it that were not to be carried out
 * @param timing when it starts how much
 * @param claim that the file looks after it
 */
record ConfigRule(
        Optional<String> name,
        String written,
        Optional<String> region,
        Place place,
        Optional<DesiredRule> desired,
        List<Problem> mistakes,
        List<Problem> missing,
        List<Problem> unknown,
        Timing timing,
        Claim claim) {

    ConfigRule {
        mistakes = List.copyOf(mistakes);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }
}
