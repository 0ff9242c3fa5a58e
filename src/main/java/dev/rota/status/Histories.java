package dev.rota.status;

import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.rule.LiveRule;
import dev.rota.schedule.Rate;
import dev.rota.schedule.ScheduleExpression;
import dev.rota.schedule.ScheduleExpression.Due;
import dev.rota.status.CountReading.Counts;
import dev.rota.status.PastRun.Starter;
import dev.rota.status.TaskRecords.TaskRecord;
import dev.rota.status.WatchList.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds out what became of what rules started. */
public final class Histories {

    private final TaskReading tasks;
    private final CountReading countReading;
    private final Blueprints blueprints;

    /** Histories through these ports; what there is to say while they are read goes to the observer. */
    public Histories(TaskRecords records, Metrics metrics, Parallel parallel, Observer observer) {
        this.tasks = new TaskReading(records, parallel);
        this.countReading = new CountReading(metrics, parallel, observer);
        this.blueprints = new Blueprints(records, parallel, observer);
    }

    /** What CloudWatch has counted of the rules, as far back as so many runs of each may lie. */
    public Counts counted(WatchList rules, Instant now, int runs) {
        return countReading.of(rules.rules(), now, runs);
    }

    /**
     * The last runs of the rules, in their order.
     *
     * @param counts what CloudWatch has counted; asked for when the tasks have been read, for it may be on its way
     * @param runs how many of each at most
     */
    public List<RuleHistory> of(WatchList rules, Supplier<Counts> counts, Instant now, int runs) {
        Map<String, List<PastRun>> known = known(rules);
        Counts counted = counts.get();
        return rules.entries().stream()
                .map(entry -> history(entry, known.getOrDefault(entry.key().name(), List.of()), counted, now, runs))
                .toList();
    }

    private Map<String, List<PastRun>> known(WatchList rules) {
        List<TaskSource> asked = candidates(rules, rules.rules().stream());
        List<TaskSource> all = candidates(rules, Stream.concat(rules.rules().stream(), rules.namesakes().stream()));
        Map<String, List<TaskRecord>> found = tasks.of(asked);
        Attribution attribution = new Attribution(all);
        List<TaskRecord> ours = found.entrySet().stream()
                .flatMap(cluster -> cluster.getValue().stream()
                        .filter(task ->
                                !attribution.rules(task, cluster.getKey()).isEmpty()))
                .toList();
        blueprints.read(ours.stream().map(TaskRecord::state).toList());
        return new KnownRuns(attribution, blueprints::end).of(found);
    }

    private static List<TaskSource> candidates(WatchList list, Stream<LiveRule> rules) {
        return rules.flatMap(rule -> TaskSource.of(rule, list.home()).stream()).toList();
    }

    private static RuleHistory history(Entry entry, List<PastRun> known, Counts counted, Instant now, int runs) {
        String name = entry.key().name();
        if (entry.rule().isEmpty()) {
            return new RuleHistory(name, Optional.empty(), List.of(), false);
        }
        LiveRule rule = entry.rule().get();
        List<PastRun> all = new ArrayList<>(FiringCounts.merged(rule, known, counted));
        Optional<Instant> due = due(rule, all, counted, now);
        boolean changed = due.isPresent() && isChanged(rule, all, counted);
        due.filter(at -> !changed).ifPresent(at -> all.add(PastRun.due(name, at, counted.readable())));
        return new RuleHistory(name, entry.rule(), latest(all, runs), changed);
    }

    /** The last fire time that left no trace, if there is one. */
    private static Optional<Instant> due(LiveRule rule, List<PastRun> runs, Counts counted, Instant now) {
        Optional<Instant> last = runs.stream()
                .filter(run -> run.starter() == Starter.SCHEDULE)
                .map(PastRun::at)
                .max(Comparator.naturalOrder());
        boolean never = counted.readable() && last.isEmpty();
        return rule.rule().isEnabled() && !never ? missed(rule, last, now.minus(DueTimes.GRACE)) : Optional.empty();
    }

    /** Where CloudWatch can be asked, it knows all firings; ECS has forgotten some, so that it tells only of the last one. */
    private static boolean isChanged(LiveRule rule, List<PastRun> runs, Counts counted) {
        List<Instant> firings = runs.stream()
                .filter(run -> run.starter() == Starter.SCHEDULE)
                .filter(run -> counted.readable() ? run.count().triggered() > 0 : !run.isShared())
                .map(PastRun::at)
                .sorted(Comparator.reverseOrder())
                .limit(counted.readable() ? 2 : 1)
                .toList();
        return RuleHistory.schedule(rule)
                .filter(schedule -> ScheduleChange.isEvident(schedule, firings, counted.period(rule.name())))
                .isPresent();
    }

    /**
     * The last fire time, if it came after the last run. A rate counts anew from each change, which only AWS knows; two periods after
     * the last run it should have fired all the same.
     */
    private static Optional<Instant> missed(LiveRule rule, Optional<Instant> last, Instant until) {
        Optional<ScheduleExpression> schedule = RuleHistory.schedule(rule);
        if (schedule.isPresent() && schedule.get() instanceof Rate rate) {
            Instant due = last.map(at -> at.plus(rate.period())).orElse(until.minus(rate.period()));
            return rate.dueBetween(due, until) == Due.YES ? Optional.of(due) : Optional.empty();
        }
        return DueTimes.last(rule, until, 1).stream()
                .filter(due -> last.map(at -> at.isBefore(due.minusSeconds(1))).orElse(true))
                .findFirst();
    }

    /** So many runs of the schedule, and the runs by hand since. */
    private static List<PastRun> latest(List<PastRun> runs, int count) {
        List<PastRun> sorted = runs.stream()
                .sorted(Comparator.comparing(PastRun::at).reversed())
                .toList();
        List<PastRun> latest = new ArrayList<>();
        int scheduled = 0;
        int byHand = 0;
        for (PastRun run : sorted) {
            boolean ofSchedule = run.starter() == Starter.SCHEDULE;
            scheduled += ofSchedule ? 1 : 0;
            byHand += ofSchedule ? 0 : 1;
            if (scheduled <= count && (ofSchedule || byHand <= count)) {
                latest.add(run);
            }
            if (scheduled >= count) {
                break;
            }
        }
        return latest;
    }
}
