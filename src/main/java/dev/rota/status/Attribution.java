package dev.rota.status;

import dev.rota.run.Launches;
import dev.rota.run.RunningTasks;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells which rule started a task.
 *
 * <p>EventBridge marks its tasks with no more than the first 24 characters of the rule's name. Where rules share these, the task
 * itself has to tell: its definition, then its override, its group, its way of launch. A property in which no rule agrees with the
 * task says nothing, because rules change and tasks stay as they were started.
 */
final class Attribution {

    private final Collection<Candidate> candidates;

    /** Attribution among these targets, which should be all there are. */
    Attribution(Collection<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** The rules that may have started a task of a cluster; none when the task is nobody's. */
    SortedSet<String> rules(TaskRecord task, String clusterArn) {
        if (task.startedBy().startsWith(Launches.startedBy(""))) {
            return names(candidates.stream()
                    .filter(candidate -> Launches.startedBy(candidate.rule()).equals(task.startedBy()))
                    .toList());
        }
        List<Candidate> left = candidates.stream()
                .filter(candidate -> RunningTasks.startedBy(candidate.rule()).equals(task.startedBy()))
                .filter(candidate -> candidate.cluster().equals(clusterArn))
                .toList();
        left = agreeing(left, candidate -> candidate.hasDefinitionOf(task));
        left = agreeing(left, candidate -> candidate.hasOverrideOf(task));
        left = agreeing(left, candidate -> candidate.hasGroupOf(task));
        return names(agreeing(left, candidate -> candidate.hasLaunchOf(task)));
    }

    private static List<Candidate> agreeing(List<Candidate> left, Predicate<Candidate> agrees) {
        List<Candidate> fewer = left.stream().filter(agrees).toList();
        return names(left).size() < 2 || fewer.isEmpty() ? left : fewer;
    }

    private static SortedSet<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
