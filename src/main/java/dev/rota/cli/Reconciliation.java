package dev.rota.cli;

import dev.rota.apply.ApplyReport;
import dev.rota.apply.ApplyReport.Outcome;
import dev.rota.apply.Interruption;
import dev.rota.apply.PlanExecution;
import dev.rota.apply.StartCheck;
import dev.rota.console.Console;
import dev.rota.live.LiveReader;
import dev.rota.live.Parallel;
import dev.rota.plan.Live;
import dev.rota.plan.LiveSelection;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.problem.RotaException;
import dev.rota.rule.Desired;
import dev.rota.rule.Home;
import dev.rota.rule.RuleKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what is desired with what is live in one region, plans what brings both together, and carries it out. */
final class Reconciliation {

    private final Session session;
    private final Region region;
    private final Console console;

    Reconciliation(Session session, Region region) {
        this.session = session;
        this.region = region;
        this.console = session.console();
    }

    /** What is live of what is desired. */
    Live read(Desired desired, boolean toPrune) {
        return read(region.reader(), desired, toPrune);
    }

    /** A plan that can be carried out: owners asked for once more, task definitions looked at. */
    Plan planToCarryOut(Desired desired, PlanRequest asked) {
        LiveReader reader = region.reader();
        Parallel.Later<Home> caller = session.parallel().begin(region::home);
        Live live = read(reader, desired, asked.prune());
        requireHome(caller.get(), live.home());
        Live confirmed = reader.confirm(live, Planner.planToWrite(desired, live, asked));
        Plan plan = Planner.planToWrite(desired, confirmed, asked);
        return checkTaskDefinitions(plan);
    }

    /** The live rules that somebody calls. */
    LiveSelection find(
            Map<String, Set<RuleKey>> names, Optional<Predicate<String>> pattern, boolean counting, Desired files) {
        Parallel.Later<Home> caller = session.parallel().begin(region::home);
        try {
            LiveSelection called = region.reader().called(names, pattern, counting, files);
            requireHome(caller.get(), called.home());
            session.learnSecretsOf(called.rules().toList());
            return called;
        } finally {
            console.progressDone();
        }
    }

    /** The plan without the rules that would start nothing, which are refused instead. */
    Plan checkTaskDefinitions(Plan plan) {
        return new StartCheck(region.aws().taskDefinitions(), session.parallel(), session.observer()).check(plan);
    }

    /** Carries a plan out; Ctrl-C lets the rules under way be finished. */
    ApplyReport carryOut(Plan plan) {
        Interruption heeded = session.heedInterruptions();
        try {
            return new PlanExecution(
                            region.aws().rules(), region.aws().ruleWrites(), session.parallel(), this::finished, heeded)
                    .carryOut(plan);
        } finally {
            console.progressDone();
        }
    }

    /** Who writes must be who owns what was read: an endpoint may answer for one account and the credentials be of another. */
    private static void requireHome(Home caller, Home read) {
        if (!caller.account().equals(read.account())) {
            throw new RotaException(
                    "these credentials are of account %s, but the rules that were read are of account %s"
                            .formatted(caller.account(), read.account()));
        }
    }

    private Live read(LiveReader reader, Desired desired, boolean toPrune) {
        try {
            Live live = reader.desired(desired, toPrune);
            session.learnSecretsOf(desired, live);
            return live;
        } finally {
            console.progressDone();
        }
    }

    private void finished(Outcome outcome) {
        console.progress("finished " + outcome.change().key());
    }
}
