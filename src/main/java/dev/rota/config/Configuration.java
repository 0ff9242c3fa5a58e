package dev.rota.config;

import dev.rota.config.ConfigFile.Located;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.UsageException;
import dev.rota.rule.Desired;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All files of one run, and what they say together; {@link ConfigurationReader} reads them. */
public final class Configuration {

    private final List<ConfigFile> files;
    private final Optional<String> asked;

    Configuration(List<ConfigFile> files) {
        this(files, Optional.empty());
    }

    private Configuration(List<ConfigFile> files, Optional<String> asked) {
        this.files = List.copyOf(files);
        this.asked = asked;
    }

    /** Everything that is wrong in the files, whichever rules are selected; lookups that were not to be carried out are not. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(FileProblems.all(files));
        try {
            region();
        } catch (ProblemsException contradiction) {
            problems.addAll(contradiction.problems());
        }
        return problems;
    }

    /** The lookups that were not to be carried out, each at its place. */
    public List<Problem> unknown() {
        return Stream.concat(
                        files.stream().flatMap(file -> file.unknown().stream()),
                        rules().stream().flatMap(rule -> rule.unknown().stream()))
                .toList();
    }

    /** What the rules can be called, as far as it is known, in the order of the files: their names, and these as they are written. */
    public List<String> ruleNames() {
        return rules().stream()
                .flatMap(rule -> rule.name().stream().flatMap(name -> Stream.of(name, rule.written())))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The selection for live rules: those of the files may be called as they are written. */
    public Selection calling(Selection selection) {
        return selection.in(rules(this::isHere));
    }

    /** How many rules are known. */
    public int size() {
        return rules().size();
    }

    /** When the selected rules start, as far as that can be told. */
    public Timetable timetable(Selection selection) {
        return new Timetable(files, selection);
    }

    private List<ConfigRule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /**
     * What the files want of the selected rules.
     *
     * @throws ProblemsException with everything that is wrong in the files, and with every lookup without a value that the
     *     selected rules need
     * @throws UsageException when a pattern matches no rule
     */
    public Desired select(Selection selection) {
        List<Problem> problems = new ArrayList<>(FileProblems.mistakes(files));
        files.forEach(file -> problems.addAll(file.missing()));
        List<ConfigRule> all = rules(this::isHere);
        List<ConfigRule> selected = selection.from(all);
        selected.forEach(rule -> problems.addAll(rule.missing()));
        problems.addAll(FileProblems.namesTwice(all));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        selection
                .in(all)
                .requireMatches(
                        all.stream().flatMap(rule -> rule.name().stream()).toList());
        return DesiredRules.of(files, all, selected);
    }

    /** The rules that can be read, whatever is wrong with the others: whose secrets are known. */
    public Desired readable() {
        return DesiredRules.of(files, rules(), rules());
    }

    /**
     * The same for whoever may prune besides.
     *
     * @throws UsageException when rules are to be pruned and a file does not hold all of its own
     */
    public Desired select(Selection selection, boolean prune) {
        files.stream().filter(file -> prune && file.partial()).findFirst().ifPresent(file -> {
            throw new UsageException(("%s says 'partial: true', as a backup does, so prune cannot go by it;"
                            + " give the files that hold all rules of its tracking id")
                    .formatted(file.source().source().name()));
        });
        return select(selection);
    }

    /** Whether {@link #keeping} says all that can be said without fetching anything. */
    public boolean isKeepingTold() {
        return files.stream().allMatch(file -> file.whole() && file.unknown().isEmpty())
                && rules().stream().noneMatch(rule -> rule.claim().unfetched());
    }

    /**
     * Which rules the files look after. What is wrong or missing in a rule does not matter to whoever wants nothing of it.
     *
     * @throws ProblemsException with everything that is wrong or missing outside of rules
     */
    public Keeping keeping() {
        List<Problem> problems = new ArrayList<>();
        files.forEach(file -> {
            problems.addAll(file.mistakes());
            problems.addAll(file.missing());
        });
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return known();
    }

    /** The same as far as it can be told, whatever is wrong or missing. */
    public Keeping known() {
        return DesiredRules.keeping(files, rules(this::isHere));
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
        return files.stream().map(file -> file.source().source().name()).toList();
    }
}
