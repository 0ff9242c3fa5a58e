package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.ecs.Starter;
import dev.rota.sandbox.metrics.MetricStore;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Members;
import dev.rota.schedule.ScheduleException;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fires the rules whose time comes while the clock runs on. A rate has no beginning that AWS would tell; here its periods begin in
 * 1970, so that equal seeds have equal histories.
 */
public final class FiringClock {

    /** A longer tick is better cut into several. */
    private static final int MOST_FIRINGS = 100_000;

    private final Environment environment;
    private final String account;
    private final Rules rules;
    private final Firing firing;

    /** Fires the rules of all regions of an account. */
    public FiringClock(Environment environment, String account, Starter starter, MetricStore metrics) {
        this.environment = environment;
        this.account = account;
        this.rules = new Rules(environment, new Buses(environment));
        this.firing = new Firing(starter, metrics);
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
            Home home = new Home(region, account);
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
            failed += firing.fire(due.home(), due.rule());
        }
        set.accept(until);
        return new Tally(dues.size(), failed);
    }

    private record Due(Instant at, Home home, JsonObject rule) {

        String name() {
            return home.region() + " " + Rules.name(rule);
        }
    }

    private static void addDues(Home home, JsonObject rule, Instant after, Instant until, List<Due> dues) {
        if (Members.textOrEmpty(rule, "State").equals("DISABLED")) {
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
            return Members.text(rule, "ScheduleExpression").map(ScheduleExpression::parse);
        } catch (ScheduleException e) {
            return Optional.empty();
        }
    }
}
