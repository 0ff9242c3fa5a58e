package dev.rota.apply;

import dev.rota.plan.Change;
import java.util.List;

/**
 * How a plan came out.
 *
 * @param outcomes one for each change, in the order of the plan
 * @param interrupted whether it was stopped on request
 */
public record ApplyReport(List<Outcome> outcomes, boolean interrupted) {

    /** What became of a change. */
    public enum Status {
        /** It is as the plan wanted it. */
        DONE,
        /** A step of it did not work; steps before it have been carried out. */
        FAILED,
        /** No step of it has been begun. */
        NOT_TRIED
    }

    /**
     * What became of one change.
     *
     * @param reason why it failed or was not tried, in words that can stand alone; empty when it is done
     * @param written the operations that AWS carried out for it, in their order
     */
    public record Outcome(Change change, Status status, String reason, List<String> written) {

        public Outcome {
            written = List.copyOf(written);
        }
    }

    public ApplyReport {
        outcomes = List.copyOf(outcomes);
    }

    /** How many changes came out like this. */
    public int count(Status status) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    /** Whether every change is done. */
    public boolean succeeded() {
        return count(Status.DONE) == outcomes.size();
    }
}
