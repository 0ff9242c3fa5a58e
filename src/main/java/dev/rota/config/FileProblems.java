package dev.rota.config;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong in files, collected over all of them. */
final class FileProblems {

    private FileProblems() {}

    /** What is written wrong, whichever rules are meant. */
    static List<Problem> mistakes(List<ConfigFile> files) {
        return files.stream()
                .flatMap(file -> Stream.concat(
                        file.mistakes().stream(), file.rules().stream().flatMap(rule -> rule.mistakes().stream())))
                .toList();
    }

    /** A name that stands twice, also in two files: one rule would silently shadow the other. */
    static List<Problem> namesTwice(List<ConfigRule> rules) {
        Map<RuleKey, Place> first = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ConfigRule rule : rules) {
            Optional<RuleKey> key =
                    rule.desired().map(DesiredRule::key).or(() -> rule.name().map(RuleKey::of));
            key.map(present -> first.putIfAbsent(present, rule.place()))
                    .ifPresent(place -> problems.add(new Problem(
                            rule.place(),
                            rule.name().orElse("").length(),
                            "rule %s stands twice; the first is at %s"
                                    .formatted(rule.name().orElse(""), place))));
        }
        return problems;
    }
}
