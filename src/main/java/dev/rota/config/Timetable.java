package dev.rota.config;

import dev.rota.next.ScheduledRule;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When the selected rules of some files start. What else they say may be unknown. */
public final class Timetable {

    private final List<ConfigFile> files;
    private final Selection selection;

    Timetable(List<ConfigFile> files, Selection selection) {
        this.files = List.copyOf(files);
        this.selection = selection;
    }

    /** Whether it can be told without fetching anything. */
    public boolean isTold() {
        return files.stream().allMatch(ConfigFile::whole)
                && selected().noneMatch(rule -> rule.timing().unfetched());
    }

    /**
     * The rules, of all regions.
     *
     * @throws ProblemsException with everything that is wrong in the files, and with every lookup without a value that a selected
     *     rule's name, schedule or state needs
     * @throws UsageException when a pattern matches no rule
     */
    public List<ScheduledRule> rules() {
        List<Problem> problems = new ArrayList<>(FileProblems.mistakes(files));
        selected().forEach(rule -> problems.addAll(rule.timing().untold()));
        problems.addAll(FileProblems.namesTwiceInARegion(files));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        selection
                .in(all().toList())
                .requireMatches(all().flatMap(rule -> rule.name().stream()).toList());
        return selected()
                .map(rule -> new ScheduledRule(
                        rule.name().orElse(""),
                        rule.timing().schedule(),
                        rule.timing().description(),
                        rule.timing().enabled(),
                        rule.timing().tasks(),
                        rule.place()))
                .toList();
    }

    private Stream<ConfigRule> selected() {
        return selection.from(all().toList()).stream();
    }

    private Stream<ConfigRule> all() {
        return files.stream().flatMap(file -> file.rules().stream());
    }
}
