package dev.rota.aws.metrics;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.lazy.Lazy;
import dev.rota.status.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/**
 * What CloudWatch has counted of rules: three metrics of each rule in one call, which takes 500 of them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">GetMetricData</a>
 */
public final class CloudWatchMetrics implements Metrics {

    private static final List<String> COUNTED = List.of("TriggeredRules", "Invocations", "FailedInvocations");

    private final Lazy<CloudWatchClient> client;
    private final AwsCalls calls;

    /** The metrics of the clients' region; calls nothing yet. */
    public CloudWatchMetrics(AwsClients clients) {
        this.client = new Lazy<>(() -> clients.build(CloudWatchClient.builder(), "CLOUDWATCH", Optional.empty()));
        this.calls = clients.calls("cloudwatch");
    }

    @Override
    public Map<String, List<Count>> counts(Collection<String> rules, Instant from, Instant until, Duration period) {
        List<String> names = List.copyOf(rules);
        Map<String, SortedMap<Instant, int[]>> counted = new HashMap<>();
        String token = null;
        do {
            GetMetricDataResponse page = page(names, from, until, period, token);
            page.metricDataResults().forEach(result -> add(result, names, counted));
            token = page.nextToken();
        } while (token != null);
        Map<String, List<Count>> counts = new HashMap<>();
        counted.forEach((rule, times) -> {
            List<Count> ofRule = new ArrayList<>();
            times.forEach((time, numbers) -> ofRule.add(new Count(time, numbers[0], numbers[1], numbers[2])));
            counts.put(rule, ofRule);
        });
        return counts;
    }

    private GetMetricDataResponse page(
            List<String> rules, Instant from, Instant until, Duration period, @Nullable String token) {
        List<MetricDataQuery> queries = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int metric = 0; metric < COUNTED.size(); metric++) {
                queries.add(query(rules.get(rule), rule, metric, period));
            }
        }
        GetMetricDataRequest request = GetMetricDataRequest.builder()
                .metricDataQueries(queries)
                .startTime(from)
                .endTime(until)
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .nextToken(token)
                .build();
        return calls.call("GetMetricData", "", () -> client.get().getMetricData(request));
    }

    private static MetricDataQuery query(String rule, int index, int metric, Duration period) {
        return MetricDataQuery.builder()
                .id("m%d_%d".formatted(metric, index))
                .metricStat(stat -> stat.metric(one -> one.namespace("AWS/Events")
                                .metricName(COUNTED.get(metric))
                                .dimensions(Dimension.builder()
                                        .name("RuleName")
                                        .value(rule)
                                        .build()))
                        .period((int) period.toSeconds())
                        .stat("Sum"))
                .build();
    }

    private static void add(
            MetricDataResult result, List<String> rules, Map<String, SortedMap<Instant, int[]>> counted) {
        String[] id = result.id().substring(1).split("_", -1);
        int metric = Integer.parseInt(id[0]);
        String rule = rules.get(Integer.parseInt(id[1]));
        for (int i = 0; i < result.timestamps().size(); i++) {
            int value = result.values().get(i).intValue();
            if (value > 0) {
                counted.computeIfAbsent(rule, first -> new TreeMap<>())
                        .computeIfAbsent(result.timestamps().get(i), first -> new int[COUNTED.size()])[metric] = value;
            }
        }
    }
}
