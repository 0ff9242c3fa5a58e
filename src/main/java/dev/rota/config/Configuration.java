package dev.rota.config;

import dev.rota.config.ConfigFile.Located;
import dev.rota.lookup.Fetch;
import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.UsageException;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.DesiredRule.Ownership;
import dev.rota.rule.RuleKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All files of one run. */
public final class Configuration {

    private final List<ConfigFile> files;

    private Configuration(List<ConfigFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Reads files. What is wrong inside them is reported when rules are selected, because a lookup without a value matters only to
     * those who want the rule that needs it.
     *
     * @param environment what {@code env} and {@code must_env} look at
     * @param workingDirectory where relative paths are looked for when they are not beside the file
     * @throws ProblemsException when a file is no document at all, with the problems of all such files
     */
    public static Configuration read(
            List<Path> files, Map<String, String> environment, Path workingDirectory, Fetch fetch) {
        return read(files, environment, workingDirectory, fetch, secret -> {}, ExternalVariables.NONE);
    }

    /**
     * The same for whoever is going to show anything of it.
     *
     * @param secrets takes each secret that a lookup gives, before anything else is said of the file
     * @param external what Jsonnet files find with {@code std.extVar}
     */
    public static Configuration read(
            List<Path> files,
            Map<String, String> environment,
            Path workingDirectory,
            Fetch fetch,
            Consumer<String> secrets,
            ExternalVariables external) {
        ConfigReader reader = new ConfigReader(environment, workingDirectory, fetch, secrets, external);
        List<ConfigFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                Path absolute = workingDirectory.resolve(file).toAbsolutePath();
                read.add(reader.read(SourceFiles.read(absolute, file.toString()), absolute));
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Configuration(read);
    }

    /**
     * What the files want of the selected rules.
     *
     * @throws ProblemsException with everything that is wrong in the files, and with every lookup without a value that the
     *     selected rules need
     * @throws UsageException when a pattern matches no rule
     */
    public Desired select(Selection selection) {
        List<Problem> problems = new ArrayList<>(mistakes());
        List<ConfigRule> all =
                files.stream().flatMap(file -> file.rules().stream()).toList();
        List<ConfigRule> selected = new ArrayList<>();
        for (ConfigRule rule : all) {
            if (rule.name().map(selection::matches).orElse(selection.isEverything())) {
                selected.add(rule);
                problems.addAll(rule.missing());
            }
        }
        problems.addAll(namesTwice(all));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        selection.requireMatches(
                all.stream().flatMap(rule -> rule.name().stream()).toList());
        return desired(all, selected);
    }

    /** The region that the files name, if they do. All must name the same. */
    public Optional<String> region() {
        List<Located<String>> regions =
                files.stream().flatMap(file -> file.region().stream()).toList();
        for (Located<String> region : regions) {
            if (!region.value().equals(regions.get(0).value())) {
                throw new ProblemsException(List.of(Problem.at(
                        region.place(),
                        "the region is %s here and %s at %s; run Rota once for each region"
                                .formatted(
                                        region.value(),
                                        regions.get(0).value(),
                                        regions.get(0).place()))));
            }
        }
        return regions.stream().map(Located::value).findFirst();
    }

    /** The cluster that the files name, if they all name one and the same. */
    public Optional<String> cluster() {
        List<Optional<String>> named =
                files.stream().map(ConfigFile::cluster).distinct().toList();
        return named.size() == 1 ? named.get(0) : Optional.empty();
    }

    /** The accounts that all files may be applied to; none means any. */
    public Optional<Set<String>> accounts() {
        Optional<Set<String>> common = Optional.empty();
        for (ConfigFile file : files) {
            if (!file.accounts().isEmpty()) {
                Set<String> allowed = new LinkedHashSet<>(file.accounts());
                common.ifPresent(allowed::retainAll);
                common = Optional.of(allowed);
            }
        }
        return common;
    }

    /** The names of the files, as the user gave them. */
    public List<String> names() {
        return files.stream().map(file -> file.source().name()).toList();
    }

    private List<Problem> mistakes() {
        return files.stream()
                .flatMap(file -> Stream.of(
                                file.mistakes().stream(),
                                file.missing().stream(),
                                file.rules().stream().flatMap(rule -> rule.mistakes().stream()))
                        .flatMap(problems -> problems))
                .toList();
    }

    /** A name that stands twice, also in two files: one rule would silently shadow the other. */
    private static List<Problem> namesTwice(List<ConfigRule> rules) {
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

    private Desired desired(List<ConfigRule> all, List<ConfigRule> selected) {
        Set<RuleKey> named = new LinkedHashSet<>();
        Set<Ownership> ownerships = new LinkedHashSet<>();
        Set<String> clusters = new LinkedHashSet<>();
        files.forEach(file -> {
            file.ownership().ifPresent(ownerships::add);
            file.cluster().ifPresent(clusters::add);
        });
        for (ConfigRule rule : all) {
            rule.desired()
                    .map(DesiredRule::key)
                    .or(() -> rule.name().map(RuleKey::of))
                    .ifPresent(named::add);
            rule.desired().ifPresent(desired -> {
                ownerships.add(desired.ownership());
                desired.rule().targets().forEach(target -> clusters.add(target.cluster()));
            });
        }
        boolean complete = all.stream().allMatch(rule -> rule.name().isPresent());
        return new Desired(
                selected.stream().flatMap(rule -> rule.desired().stream()).toList(),
                named,
                complete,
                ownerships,
                clusters);
    }
}
