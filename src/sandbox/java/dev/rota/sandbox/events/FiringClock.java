package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.ecs.Ecs.Starter;
import dev.rota.sandbox.metrics.Metric;
import dev.rota.sandbox.metrics.MetricStore;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Environment;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fires the rules whose time comes while the clock runs on: starts the tasks of their targets and counts, as EventBridge does in
 * CloudWatch. Targets other than ECS are counted and not called. A rate has no beginning that AWS would tell; here its periods begin in
 * 1970, so that equal seeds have equal histories.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html">EventBridge: metrics</a>
 */
public final class FiringClock {

    /** A longer tick is better cut into several. */
    private static final int MOST_FIRINGS = 100_000;

    private final Environment environment;
    private final String account;
    private final Rules rules;
    private final Starter starter;
    private final MetricStore metrics;

    /** Fires the rules of all regions of an account. */
    public FiringClock(Environment environment, String account, Starter starter, MetricStore metrics) {
        this.environment = environment;
        this.account = account;
        this.rules = new Rules(environment);
        this.starter = starter;
        this.metrics = metrics;
    }

    /**
     * What a tick did.
     *
     * @param fired how many times rules fired
     * @param failed how many of their targets could not be started
     */
    public record Tally(int fired, int failed) {}

    /**
     * Lets the clock run through a span of time.
     *
     * @param after the last instant that has passed already
     * @param until the last one that passes
     * @param set sets the clock, always forward
     * @throws RotaException when rules would fire too often
     */
    public Tally run(Instant after, Instant until, Consumer<Instant> set) {
        List<Due> dues = new ArrayList<>();
        for (String region : environment.store().regions()) {
            AccountRegion home = new AccountRegion(region, account);
            rules.stored(home).forEach(rule -> addDues(home, rule, after, until, dues));
        }
        if (dues.size() >= MOST_FIRINGS) {
            throw new RotaException(
                    "rules would fire more than %,d times; let less time pass at once".formatted(MOST_FIRINGS));
        }
        dues.sort(Comparator.comparing(Due::at).thenComparing(Due::name));
        int failed = 0;
        for (Due due : dues) {
            set.accept(due.at());
            failed += fire(due.home(), due.rule());
        }
        set.accept(until);
        return new Tally(dues.size(), failed);
    }

    /** Fires a rule now, and tells how many of its targets could not be started. */
    private int fire(AccountRegion home, JsonObject rule) {
        String name = Rules.name(rule);
        count(home, name, "TriggeredRules");
        int failed = 0;
        for (JsonObject target : Rules.targets(rule)) {
            Optional<String> failure = TargetStart.of(name, target).flatMap(input -> starter.start(home, input));
            count(home, name, "Invocations");
            if (failure.isPresent()) {
                count(home, name, "FailedInvocations");
                failed++;
            }
        }
        return failed;
    }

    private void count(AccountRegion home, String rule, String metric) {
        metrics.count(home, Metric.of("AWS/Events", metric, Map.of("RuleName", rule)));
    }

    private record Due(Instant at, AccountRegion home, JsonObject rule) {

        String name() {
            return home.region() + " " + Rules.name(rule);
        }
    }

    private static void addDues(AccountRegion home, JsonObject rule, Instant after, Instant until, List<Due> dues) {
        if (rule.text("State").orElse("").equals("DISABLED")) {
            return;
        }
        schedule(rule)
                .ifPresent(schedule -> schedule.fireTimes(Instant.EPOCH)
                        .between(after, until)
                        .limit(Math.max(0, MOST_FIRINGS - dues.size()))
                        .forEach(at -> dues.add(new Due(at, home, rule))));
    }

    /** What a seed let in and AWS would not have never fires. */
    private static Optional<ScheduleExpression> schedule(JsonObject rule) {
        try {
            return rule.text("ScheduleExpression").map(ScheduleExpression::parse);
        } catch (ScheduleException e) {
            return Optional.empty();
        }
    }
}
