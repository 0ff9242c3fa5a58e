package dev.rota.status;

import dev.rota.live.Parallel;
import dev.rota.run.Launch;
import dev.rota.run.RunningTasks;
import dev.rota.status.TaskRecords.TaskRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the tasks that may be of some rules: of a few rules those that carry their mark, of many all tasks of their clusters, which
 * is fewer calls. Tasks that run and tasks that have stopped are listed apart, and described a hundred at a time.
 */
final class TaskReading {

    /** Up to here, asking mark by mark costs fewer calls than describing whatever else runs on a cluster. */
    private static final int FEW_MARKS = 12;

    private final TaskRecords records;
    private final Parallel parallel;

    TaskReading(TaskRecords records, Parallel parallel) {
        this.records = records;
        this.parallel = parallel;
    }

    private record Question(String cluster, Optional<String> startedBy, boolean stopped) {}

    private record Hundred(String cluster, List<String> arns) {}

    /** The tasks by the ARN of their cluster. */
    Map<String, List<TaskRecord>> of(List<TaskSource> candidates) {
        List<Question> questions = questions(candidates);
        List<List<String>> listed = parallel.map(
                questions, question -> records.list(question.cluster(), question.startedBy(), question.stopped()));
        Map<String, Set<String>> arns = new TreeMap<>();
        for (int i = 0; i < questions.size(); i++) {
            arns.computeIfAbsent(questions.get(i).cluster(), cluster -> new LinkedHashSet<>())
                    .addAll(listed.get(i));
        }
        List<Hundred> hundreds = hundreds(arns);
        List<List<TaskRecord>> described =
                parallel.map(hundreds, hundred -> records.describe(hundred.cluster(), hundred.arns()));
        Map<String, List<TaskRecord>> tasks = new TreeMap<>();
        for (int i = 0; i < hundreds.size(); i++) {
            tasks.computeIfAbsent(hundreds.get(i).cluster(), cluster -> new ArrayList<>())
                    .addAll(described.get(i));
        }
        return tasks;
    }

    private static List<Question> questions(List<TaskSource> candidates) {
        Map<String, Set<String>> marks = new TreeMap<>();
        for (TaskSource candidate : candidates) {
            Set<String> ofCluster = marks.computeIfAbsent(candidate.cluster(), cluster -> new TreeSet<>());
            ofCluster.add(RunningTasks.startedBy(candidate.rule()));
            ofCluster.add(Launch.startedBy(candidate.rule()));
        }
        List<Question> questions = new ArrayList<>();
        marks.forEach((cluster, ofCluster) -> {
            List<Optional<String>> wanted = ofCluster.size() <= FEW_MARKS
                    ? ofCluster.stream().map(Optional::of).collect(Collectors.toList())
                    : List.of(Optional.empty());
            for (Optional<String> mark : wanted) {
                questions.add(new Question(cluster, mark, false));
                questions.add(new Question(cluster, mark, true));
            }
        });
        return questions;
    }

    private static List<Hundred> hundreds(Map<String, Set<String>> arns) {
        List<Hundred> hundreds = new ArrayList<>();
        arns.forEach((cluster, set) -> {
            List<String> all = List.copyOf(set);
            for (int from = 0; from < all.size(); from += TaskRecords.AT_ONCE) {
                hundreds.add(new Hundred(cluster, all.subList(from, Math.min(all.size(), from + TaskRecords.AT_ONCE))));
            }
        });
        return hundreds;
    }
}
