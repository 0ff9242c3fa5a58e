package dev.rota.status;

import dev.rota.run.Launch;
import dev.rota.run.RunningTasks;
import dev.rota.status.TaskRecords.TaskRecord;
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

    private final Collection<TaskSource> candidates;

    /** Attribution among these targets, which should be all there are. */
    Attribution(Collection<TaskSource> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /** The rules that may have started a task of a cluster; none when the task is nobody's. */
    SortedSet<String> rules(TaskRecord task, String clusterArn) {
        if (task.startedBy().startsWith(Launch.startedBy(""))) {
            return names(candidates.stream()
                    .filter(candidate -> Launch.startedBy(candidate.rule()).equals(task.startedBy()))
                    .toList());
        }
        List<TaskSource> left = candidates.stream()
                .filter(candidate -> RunningTasks.startedBy(candidate.rule()).equals(task.startedBy()))
                .filter(candidate -> candidate.cluster().equals(clusterArn))
                .toList();
        left = agreeing(left, candidate -> candidate.hasDefinitionOf(task));
        left = agreeing(left, candidate -> candidate.hasOverrideOf(task));
        left = agreeing(left, candidate -> candidate.hasGroupOf(task));
        return names(agreeing(left, candidate -> candidate.hasLaunchOf(task)));
    }

    private static List<TaskSource> agreeing(List<TaskSource> left, Predicate<TaskSource> agrees) {
        List<TaskSource> fewer = left.stream().filter(agrees).toList();
        return names(left).size() < 2 || fewer.isEmpty() ? left : fewer;
    }

    private static SortedSet<String> names(List<TaskSource> candidates) {
        return candidates.stream().map(TaskSource::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
