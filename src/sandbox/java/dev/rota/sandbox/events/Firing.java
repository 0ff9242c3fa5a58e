package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.ecs.Starter;
import dev.rota.sandbox.metrics.Metric;
import dev.rota.sandbox.metrics.MetricStore;
import dev.rota.sandbox.service.Home;
import java.util.Map;
import java.util.Optional;

/**
 * Fires rules: starts the tasks of their targets and counts, as EventBridge does in CloudWatch. Targets other than ECS are counted and
 * not called.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html">EventBridge: metrics</a>
 */
final class Firing {

    private final Starter starter;
    private final MetricStore metrics;

    Firing(Starter starter, MetricStore metrics) {
        this.starter = starter;
        this.metrics = metrics;
    }

    /** Fires a rule now, and tells how many of its targets could not be started. */
    int fire(Home home, JsonObject rule) {
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

    private void count(Home home, String rule, String metric) {
        metrics.count(home, Metric.of("AWS/Events", metric, Map.of("RuleName", rule)));
    }
}
