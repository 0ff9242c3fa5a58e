package dev.rota.config;

import dev.rota.config.ConfigFile.Located;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** Everything, lookups without a value included. */
    static List<Problem> all(List<ConfigFile> files) {
        List<Problem> problems = new ArrayList<>(mistakes(files));
        for (ConfigFile file : files) {
            problems.addAll(file.missing());
            file.rules().forEach(rule -> problems.addAll(rule.missing()));
        }
        problems.addAll(namesTwiceInARegion(files));
        return problems;
    }

    /** Names that stand twice for the same region. */
    static List<Problem> namesTwiceInARegion(List<ConfigFile> files) {
        Map<String, List<ConfigRule>> byRegion = new TreeMap<>();
        for (ConfigFile file : files) {
            String usual = file.region().map(Located::value).orElse("");
            file.rules()
                    .forEach(rule -> byRegion.computeIfAbsent(rule.region().orElse(usual), first -> new ArrayList<>())
                            .add(rule));
        }
        return byRegion.values().stream()
                .flatMap(rules -> namesTwice(rules).stream())
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
                            rule.written().length(),
                            "rule %s is defined twice; the first is at %s"
                                    .formatted(rule.name().orElse(""), place))));
        }
        return problems;
    }
}
