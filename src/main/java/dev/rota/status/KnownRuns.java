package dev.rota.status;

import dev.rota.run.Launch;
import dev.rota.status.PastRun.Starter;
import dev.rota.status.PastRun.TaskEnd;
import dev.rota.status.TaskRecords.TaskRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the tasks of one firing together: those of all its targets, and as many of each as it wants. */
final class KnownRuns {

    /** Tasks of one firing are taken on by several calls, one for each target; a rule fires once in a minute at most. */
    private static final Duration ONE_FIRING = Duration.ofSeconds(30);

    /** Tasks of {@code rota run} are taken on by one call. */
    private static final Duration ONE_CALL = Duration.ofSeconds(1);

    private final Attribution attribution;
    private final Function<TaskRecord, TaskEnd> ends;

    KnownRuns(Attribution attribution, Function<TaskRecord, TaskEnd> ends) {
        this.attribution = attribution;
        this.ends = ends;
    }

    /** The runs of each rule; one that several rules may have started stands at each of them. */
    Map<String, List<PastRun>> of(Map<String, List<TaskRecord>> tasksByCluster) {
        Map<String, List<TaskRecord>> groups = new TreeMap<>();
        Map<String, SortedSet<String>> rules = new TreeMap<>();
        tasksByCluster.forEach((cluster, tasks) -> {
            for (TaskRecord task : tasks) {
                SortedSet<String> mayBe = attribution.rules(task, cluster);
                if (!mayBe.isEmpty()) {
                    String key = starter(task) + " " + mayBe;
                    rules.put(key, mayBe);
                    groups.computeIfAbsent(key, first -> new ArrayList<>()).add(task);
                }
            }
        });
        Map<String, List<PastRun>> runs = new TreeMap<>();
        groups.forEach((key, tasks) -> {
            SortedSet<String> mayBe = rules.getOrDefault(key, Collections.emptySortedSet());
            for (PastRun run : runs(tasks, mayBe)) {
                mayBe.forEach(rule ->
                        runs.computeIfAbsent(rule, first -> new ArrayList<>()).add(run));
            }
        });
        return runs;
    }

    private List<PastRun> runs(List<TaskRecord> tasks, SortedSet<String> rules) {
        List<PastRun> runs = new ArrayList<>();
        List<TaskRecord> together = new ArrayList<>();
        for (TaskRecord task : tasks.stream()
                .sorted(Comparator.comparing(TaskRecord::created)
                        .thenComparing(one -> one.state().arn()))
                .toList()) {
            if (!together.isEmpty() && !areTogether(together.get(0), task)) {
                runs.add(run(together, rules));
                together.clear();
            }
            together.add(task);
        }
        runs.add(run(together, rules));
        return runs;
    }

    /** Whether two tasks of one starter were started at once; ECS does not tell by which call. */
    private static boolean areTogether(TaskRecord first, TaskRecord task) {
        return starter(task) == Starter.SCHEDULE
                ? !task.created().isAfter(first.created().plus(ONE_FIRING))
                : task.created().isBefore(first.created().plus(ONE_CALL)) && task.isLike(first);
    }

    private PastRun run(List<TaskRecord> together, SortedSet<String> rules) {
        TaskRecord first = together.get(0);
        return PastRun.ofTasks(
                first.created(), starter(first), together.stream().map(ends).toList(), rules);
    }

    private static Starter starter(TaskRecord task) {
        return task.startedBy().startsWith(Launch.startedBy("")) ? Starter.ROTA : Starter.SCHEDULE;
    }
}
