package dev.rota.render;

import dev.rota.apply.ApplyReport;
import dev.rota.apply.ApplyReport.Outcome;
import dev.rota.apply.ApplyReport.Status;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonNull;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.ObjectBuilder;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.problem.Problem;
import dev.rota.rule.RuleKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What became of a plan, for programs: the plan as {@link PlanJson} writes it, and what became of each change. The page of commands
 * documents the members.
 */
public final class ReportJson {

    private final boolean dryRun;
    private Optional<PlanJson> plan = Optional.empty();
    private boolean written;
    private final Map<RuleKey, Outcome> outcomes = new HashMap<>();

    /** The report of a command that has not begun. */
    public ReportJson(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** The command has come to its plan. */
    public void planned(PlanJson made) {
        plan = Optional.of(made);
    }

    /** The command has carried its plan out. */
    public void carriedOut(ApplyReport report) {
        report.outcomes().forEach(outcome -> outcomes.put(outcome.change().key(), outcome));
    }

    /** Whether it was written. */
    public boolean isWritten() {
        return written;
    }

    /**
     * The text, with a line end.
     *
     * @param interrupted whether the command was stopped on request
     * @param error why the command ended early, if it did
     * @param problems what is wrong in the files
     * @param mask hides secrets where there is no plan
     */
    public String write(
            int exitCode,
            boolean interrupted,
            Optional<String> error,
            List<Problem> problems,
            UnaryOperator<String> mask) {
        written = true;
        return plan.map(this::members)
                .orElseGet(ReportJson::withoutPlan)
                .with("dryRun", dryRun)
                .with("exitCode", exitCode)
                .with("interrupted", interrupted)
                .with("error", PlanJson.orNull(error.map(mask)))
                .with("problems", masked(problems, mask))
                .document();
    }

    private static JsonArray masked(List<Problem> problems, UnaryOperator<String> mask) {
        List<Json> masked = new ArrayList<>();
        problems.forEach(problem -> masked.add(ProblemList.json(problem.saying(mask.apply(problem.message())))));
        return new JsonArray(masked);
    }

    private ObjectBuilder members(PlanJson known) {
        PlanQuestion.Turns turns = PlanQuestion.Turns.of(known.plan());
        JsonObject sums = known.summary()
                .with("enable", turns.enabled() + turns.released())
                .with("disable", turns.disabled() + turns.held())
                .with("done", count("done", known.plan()))
                .with("failed", count("failed", known.plan()))
                .with("notTried", count("notTried", known.plan()))
                .build();
        return known.members(sums, change -> change(change, known));
    }

    private long count(String status, Plan known) {
        return known.changes().stream()
                .filter(change -> status(change, known).equals(status))
                .count();
    }

    private JsonObject change(Change change, PlanJson known) {
        Optional<Outcome> outcome = Optional.ofNullable(outcomes.get(change.key()));
        return known.change(change)
                .with("hold", PlanJson.orNull(hold(change)))
                .with("status", status(change, known.plan()))
                .with(
                        "reason",
                        PlanJson.orNull(outcome.map(Outcome::reason)
                                .filter(reason -> !reason.isEmpty())
                                .or(() -> guard(change, known.plan()))
                                .map(known::masked)))
                .with("written", Json.of(outcome.map(Outcome::written).orElse(List.of())))
                .build();
    }

    private String status(Change change, Plan known) {
        Outcome outcome = outcomes.get(change.key());
        if (outcome != null) {
            return outcome.status() == Status.DONE ? "done" : outcome.status() == Status.FAILED ? "failed" : "notTried";
        }
        return guard(change, known).isPresent() ? "refused" : dryRun ? "planned" : "notTried";
    }

    private static Optional<String> guard(Change change, Plan plan) {
        return change instanceof Change.Delete ? plan.guard() : Optional.empty();
    }

    private static Optional<String> hold(Change change) {
        return change instanceof Change.Switch turned
                ? Optional.of(turned.hold().isPresent() ? "begins" : "ends")
                        .filter(word -> turned.hold().isPresent()
                                || !turned.tags().removed().isEmpty())
                : Optional.empty();
    }

    private static ObjectBuilder withoutPlan() {
        ObjectBuilder json = Json.object().with("version", PlanJson.VERSION);
        List.of("digest", "account", "region", "partition", "endpoint", "summary", "guard")
                .forEach(name -> json.with(name, new JsonNull()));
        List.of("clusters", "trackingIds", "changes", "refused", "leftovers", "onHold")
                .forEach(name -> json.with(name, new JsonArray(List.of())));
        return json;
    }
}
