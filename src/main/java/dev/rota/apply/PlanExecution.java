package dev.rota.apply;

import dev.rota.apply.ApplyReport.Outcome;
import dev.rota.apply.ApplyReport.Status;
import dev.rota.live.LiveRules;
import dev.rota.live.Parallel;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.problem.RotaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Carries a plan out: rules at the same time, the steps of a rule one after the other, deletions of what is gone
 * from the files when everything else has succeeded. A failure stops its rule and no other.
 */
public final class PlanExecution {

    private final LiveRules rules;
    private final RuleWrites writes;
    private final Parallel parallel;
    private final Consumer<Outcome> finished;
    private final Interruption interruption;

    /**
     * An execution through these ports.
     *
     * @param finished hears of each change that has come to its end; may be called from several threads
     */
    public PlanExecution(
            LiveRules rules,
            RuleWrites writes,
            Parallel parallel,
            Consumer<Outcome> finished,
            Interruption interruption) {
        this.rules = rules;
        this.writes = writes;
        this.parallel = parallel;
        this.finished = finished;
        this.interruption = interruption;
    }

    /** Carries the plan out and says what became of each change. */
    public ApplyReport carryOut(Plan plan) {
        Map<Boolean, List<Change>> waiting =
                plan.changes().stream().collect(Collectors.partitioningBy(PlanExecution::waits));
        List<Change> deletions = waiting.getOrDefault(true, List.of());
        List<Change> others = waiting.getOrDefault(false, List.of());
        List<Outcome> outcomes = new ArrayList<>(parallel.map(others, this::carryOut));
        boolean mayDelete =
                plan.refusals().isEmpty() && outcomes.stream().allMatch(outcome -> outcome.status() == Status.DONE);
        outcomes.addAll(
                mayDelete
                        ? parallel.map(deletions, this::carryOut)
                        : parallel.map(deletions, PlanExecution::postponed));
        return new ApplyReport(outcomes, interruption.isRequested());
    }

    private static boolean waits(Change change) {
        return change instanceof Change.Delete delete && delete.waits();
    }

    private Outcome carryOut(Change change) {
        Outcome outcome = attempt(change);
        finished.accept(outcome);
        return outcome;
    }

    private Outcome attempt(Change change) {
        if (interruption.isRequested()) {
            return new Outcome(change, Status.NOT_TRIED, "interrupted", List.of());
        }
        RecordedWrites recorded = new RecordedWrites(writes);
        try {
            new RuleSteps(rules, recorded).carryOut(change);
            return new Outcome(change, Status.DONE, "", recorded.written());
        } catch (RotaException e) {
            return new Outcome(change, Status.FAILED, e.sentence(), recorded.written());
        } catch (RuntimeException bug) {
            return new Outcome(change, Status.FAILED, "this is a bug in Rota: " + bug, recorded.written());
        }
    }

    private static Outcome postponed(Change deletion) {
        return new Outcome(deletion, Status.NOT_TRIED, "deletions wait until every change has succeeded", List.of());
    }
}
