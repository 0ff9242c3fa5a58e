package dev.rota.apply;

import dev.rota.apply.Report.Outcome;
import dev.rota.apply.Report.Status;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.problem.RotaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Carries a plan out: rules at the same time, the steps of a rule one after the other, deletions of what is gone
 * from the files when everything else has succeeded. A failure stops its rule and no other.
 */
public final class PlanExecution {

    private final RuleSteps steps;
    private final Parallel parallel;
    private final Observer observer;
    private final Interruption interruption;

    /** An execution through this port. */
    public PlanExecution(LiveRules rules, Parallel parallel, Observer observer, Interruption interruption) {
        this.steps = new RuleSteps(rules);
        this.parallel = parallel;
        this.observer = observer;
        this.interruption = interruption;
    }

    /** Carries the plan out and says what became of each change. */
    public Report carryOut(Plan plan) {
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
        return new Report(outcomes, interruption.isRequested());
    }

    private static boolean waits(Change change) {
        return change instanceof Change.Delete delete && delete.waits();
    }

    private Outcome carryOut(Change change) {
        Outcome outcome = attempt(change);
        observer.finished(outcome);
        return outcome;
    }

    private Outcome attempt(Change change) {
        if (interruption.isRequested()) {
            return new Outcome(change, Status.NOT_TRIED, "interrupted");
        }
        try {
            steps.carryOut(change);
            return new Outcome(change, Status.DONE, "");
        } catch (RotaException e) {
            return new Outcome(change, Status.FAILED, e.sentence());
        } catch (RuntimeException bug) {
            return new Outcome(change, Status.FAILED, "this is a bug in Rota: " + bug);
        }
    }

    private static Outcome postponed(Change deletion) {
        return new Outcome(deletion, Status.NOT_TRIED, "deletions wait until every change has succeeded");
    }
}
