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
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All files of one run. */
public final class Configuration {

    private final List<ConfigFile> files;
    private final Optional<String> asked;

    private Configuration(List<ConfigFile> files, Optional<String> asked) {
        this.files = List.copyOf(files);
        this.asked = asked;
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
        return read(files, environment, workingDirectory, fetch, secret -> {});
    }

    /**
     * The same for whoever is going to show anything of it.
     *
     * @param secrets takes each secret that a lookup gives, before anything else is said of the file
     */
    public static Configuration read(
            List<Path> files,
            Map<String, String> environment,
            Path workingDirectory,
            Fetch fetch,
            Consumer<String> secrets) {
        ConfigReader reader = new ConfigReader(environment, workingDirectory, fetch, secrets);
        List<ConfigFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                Path absolute = workingDirectory.resolve(file).toAbsolutePath();
                read.add(reader.read(SourceFiles.read(absolute, file.toString()), absolute.resolveSibling("")));
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Configuration(read, Optional.empty());
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
        List<ConfigRule> all = rules(this::isHere);
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

    /**
     * The same files for the region that was asked for, if one of their rules names it: a run is about one region, and rules that
     * name another are left out.
     */
    public Configuration inRegion(Optional<String> region) {
        boolean named = files.stream()
                .flatMap(file -> file.rules().stream())
                .anyMatch(rule -> rule.region().isPresent() && rule.region().equals(region));
        return named ? new Configuration(files, region) : this;
    }

    /** The names of the rules that are left out, by the region they name. */
    public Map<String, List<String>> elsewhere() {
        return rules((file, rule) -> !isHere(file, rule)).stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.region().or(this::ofFiles).orElse(""),
                        TreeMap::new,
                        Collectors.mapping(rule -> rule.name().orElse("?"), Collectors.toList())));
    }

    /** The region of this run, if the files name one. All must name the same. */
    public Optional<String> region() {
        Optional<String> ofFiles = ofFiles();
        return asked.or(() -> ofFiles);
    }

    private List<ConfigRule> rules(BiPredicate<ConfigFile, ConfigRule> wanted) {
        return files.stream()
                .flatMap(file -> file.rules().stream().filter(rule -> wanted.test(file, rule)))
                .toList();
    }

    private boolean isHere(ConfigFile file, ConfigRule rule) {
        return rule.region().isEmpty()
                ? asked.isEmpty() || asked.equals(file.region().map(Located::value))
                : rule.region().equals(region());
    }

    private Optional<String> ofFiles() {
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
