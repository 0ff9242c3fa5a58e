package dev.rota.sandbox.metrics;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The metrics of a region, minute by minute; a row holds a metric's day.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html">CloudWatch: retention of
 *     metrics</a>
 */
public final class MetricStore {

    private static final Duration MINUTES_KEPT = Duration.ofDays(15);
    private static final Duration FIVE_MINUTES_KEPT = Duration.ofDays(63);
    private static final Duration HOURS_KEPT = Duration.ofDays(455);
    private static final int FIVE_MINUTES = 300;
    private static final int HOUR = 3600;

    private final Environment environment;

    /** The metrics in some environment. */
    public MetricStore(Environment environment) {
        this.environment = environment;
    }

    /** Counts one more of what a metric counts, now. */
    public void count(AccountRegion home, Metric metric) {
        Statistics one = Statistics.ofOne(1);
        write(home, metric, now(), before -> before.map(one::with).orElse(one));
    }

    /** Sets the values of the minute. */
    void plant(AccountRegion home, Metric metric, Instant time, Statistics values) {
        write(home, metric, time, before -> values);
    }

    private void write(
            AccountRegion home, Metric metric, Instant time, Function<Optional<Statistics>, Statistics> change) {
        Table table = table(home);
        String day = LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
        String key = metric.key() + " " + day;
        JsonObject row = table.get(key)
                .orElseGet(() -> Json.object()
                        .with("metric", metric.shown())
                        .with("minutes", Json.object().build())
                        .build());
        JsonObject minutes = row.object("minutes").orElseThrow();
        String minute = time.truncatedTo(ChronoUnit.MINUTES).toString();
        Statistics all = change.apply(minutes.object(minute).map(Statistics::of));
        table.put(key, row.with("minutes", minutes.with(minute, all.row())));
    }

    /**
     * A metric's values by the beginning of their period, in the order of time. Values of short periods are forgotten sooner.
     *
     * @param from the first instant that counts; moved to where a period begins
     * @param until the first instant that no longer counts
     * @param period in seconds, a multiple of 60
     */
    SortedMap<Instant, Statistics> values(AccountRegion home, Metric metric, Instant from, Instant until, int period) {
        Instant start = beginning(from, period);
        Instant oldest = now().minus(kept(period));
        SortedMap<Instant, Statistics> values = new TreeMap<>();
        for (JsonObject row : rows(home, metric)) {
            for (Member minute : row.object("minutes").orElseThrow().members()) {
                Instant time = Instant.parse(minute.name());
                if (!time.isBefore(start) && time.isBefore(until) && !time.isBefore(oldest)) {
                    values.merge(beginning(time, period), Statistics.of((JsonObject) minute.value()), Statistics::with);
                }
            }
        }
        return values;
    }

    private Instant now() {
        return environment.clock().instant();
    }

    private static Instant beginning(Instant time, int period) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), period) * period);
    }

    private static Duration kept(int period) {
        return period >= HOUR ? HOURS_KEPT : period >= FIVE_MINUTES ? FIVE_MINUTES_KEPT : MINUTES_KEPT;
    }

    private List<JsonObject> rows(AccountRegion home, Metric metric) {
        Table table = table(home);
        return table.keys().stream()
                .filter(key -> key.startsWith(metric.key() + " "))
                .flatMap(key -> table.get(key).stream())
                .toList();
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "metrics");
    }
}
