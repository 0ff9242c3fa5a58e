package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

class MetricsTest extends SandboxTestCase {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private CloudWatchClient cloudWatch;

    @BeforeEach
    void connect() {
        cloudWatch = clients.cloudWatch();
    }

    @Test
    void addsUpWhatFallsIntoAPeriod() {
        put("Invocations", NOON.minusSeconds(3700), 1);
        put("Invocations", NOON.minusSeconds(90), 2);
        put("Invocations", NOON.minusSeconds(10), 4);

        MetricDataResult minutes = data(query("m", "Invocations", 60)).get(0);

        assertThat(minutes.timestamps())
                .containsExactly(NOON.minusSeconds(3720), NOON.minusSeconds(120), NOON.minusSeconds(60));
        assertThat(minutes.values()).containsExactly(1.0, 2.0, 4.0);
        assertThat(minutes.statusCodeAsString()).isEqualTo("Complete");
        assertThat(data(query("h", "Invocations", 3600)).get(0).values()).containsExactly(1.0, 6.0);
        assertThat(data(query("n", "FailedInvocations", 60)).get(0).values()).isEmpty();
    }

    @Test
    void givesTheLatestFirstUnlessAsked() {
        put("Invocations", NOON.minusSeconds(90), 1);
        put("Invocations", NOON.minusSeconds(10), 4);

        GetMetricDataResponse answer =
                cloudWatch.getMetricData(request -> request.metricDataQueries(query("m", "Invocations", 60))
                        .startTime(NOON.minusSeconds(3600))
                        .endTime(NOON));

        assertThat(answer.metricDataResults().get(0).values()).containsExactly(4.0, 1.0);
    }

    @Test
    void cutsALongAnswerIntoPages() {
        IntStream.range(0, 5).forEach(i -> put("Invocations", NOON.minusSeconds(60L * i), i));

        GetMetricDataResponse first = page(Optional.empty());
        GetMetricDataResponse second = page(Optional.of(first.nextToken()));

        assertThat(first.metricDataResults().get(0).values()).containsExactly(4.0, 3.0, 2.0);
        assertThat(first.metricDataResults().get(0).statusCodeAsString()).isEqualTo("PartialData");
        assertThat(second.metricDataResults().get(0).values()).containsExactly(1.0, 0.0);
        assertThat(second.nextToken()).isNull();
    }

    private GetMetricDataResponse page(Optional<String> token) {
        return cloudWatch.getMetricData(request -> request.metricDataQueries(query("m", "Invocations", 60))
                .startTime(NOON.minusSeconds(3600))
                .endTime(NOON.plusSeconds(60))
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .maxDatapoints(3)
                .nextToken(token.orElse(null)));
    }

    @Test
    void forgetsMinutesAfterFifteenDaysAndHoursMuchLater() {
        put("Invocations", NOON.minus(Duration.ofDays(16)), 1);

        assertThat(since(Duration.ofDays(20), 60)).isEmpty();
        assertThat(since(Duration.ofDays(20), 300)).containsExactly(1.0);
        sandbox.advance(Duration.ofDays(60));
        assertThat(since(Duration.ofDays(20), 300)).isEmpty();
        assertThat(since(Duration.ofDays(20), 3600)).containsExactly(1.0);
    }

    private List<Double> since(Duration before, int period) {
        return cloudWatch
                .getMetricData(request -> request.metricDataQueries(query("m", "Invocations", period))
                        .startTime(NOON.minus(before))
                        .endTime(NOON))
                .metricDataResults()
                .get(0)
                .values();
    }

    @Test
    void tellsEachStatistic() {
        put("Invocations", NOON.minusSeconds(90), 1);
        put("Invocations", NOON.minusSeconds(30), 3);

        List<MetricDataResult> results = data(Stream.of("Sum", "Average", "Maximum", "Minimum", "SampleCount")
                .map(statistic -> query(statistic, "Invocations", 3600, statistic))
                .toArray(MetricDataQuery[]::new));

        assertThat(results)
                .map(MetricDataResult::values)
                .containsExactly(List.of(4.0), List.of(2.0), List.of(3.0), List.of(1.0), List.of(2.0));
        assertThatThrownBy(() -> data(query("p", "Invocations", 60, "p99")))
                .hasMessageContaining("The sandbox has no statistic p99;");
    }

    @Test
    void plantsTheMetricsOfASeedOnceHoweverOftenItIsPlanted() {
        Json seed = Json.parse("""
                {"regions": {"ap-northeast-3": {"metrics": [
                  {"Namespace": "AWS/Events", "MetricName": "Invocations", "Value": 1, "Timestamp": "2026-11-20T11:59:00Z",
                   "Dimensions": [{"Name": "RuleName", "Value": "nightly"}]}]}}}""");
        sandbox.seed(seed, Path.of("."));
        sandbox.seed(seed, Path.of("."));

        assertThat(data(query("m", "Invocations", 60)).get(0).values()).containsExactly(1.0);
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThatThrownBy(() -> data(query("m", "Invocations", 90)))
                .isInstanceOf(CloudWatchException.class)
                .hasMessageContaining("The period must be a multiple of 60, but it is 90.");
        assertThatThrownBy(() -> data(MetricDataQuery.builder()
                        .id("e")
                        .expression("SUM(METRICS())")
                        .build()))
                .isInstanceOf(CloudWatchException.class)
                .hasMessageContaining("The sandbox knows no expressions; ask for a MetricStat.");
        MetricDataQuery[] many = IntStream.range(0, 501)
                .mapToObj(i -> query("m" + i, "Invocations", 60))
                .toArray(MetricDataQuery[]::new);
        assertThatThrownBy(() -> data(many)).hasMessageContaining("must have from 1 to 500 members");
        assertThatThrownBy(() -> cloudWatch.describeAlarms())
                .hasMessageContaining("The sandbox does not implement cloudwatch:DescribeAlarms."
                        + " Resources can be seeded: rota sandbox seed FILE.");
    }

    @Test
    void deniesWhatAFaultDenies() {
        sandbox.faults().add(Fault.of(Fault.Kind.ACCESS_DENIED));

        assertThatThrownBy(() -> data(query("m", "Invocations", 60)))
                .isInstanceOfSatisfying(
                        CloudWatchException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("AccessDeniedException"));
    }

    private void put(String name, Instant time, double value) {
        sandbox.seed(Json.parse("""
                {"regions": {"ap-northeast-3": {"metrics": [
                  {"Namespace": "AWS/Events", "MetricName": "%s", "Value": %s, "Timestamp": "%s",
                   "Dimensions": [{"Name": "RuleName", "Value": "nightly"}]}]}}}""".formatted(name, value, time)), Path.of("."));
    }

    private List<MetricDataResult> data(MetricDataQuery... queries) {
        return cloudWatch
                .getMetricData(request -> request.metricDataQueries(queries)
                        .startTime(NOON.minusSeconds(7200))
                        .endTime(NOON)
                        .scanBy(ScanBy.TIMESTAMP_ASCENDING))
                .metricDataResults();
    }

    private static MetricDataQuery query(String id, String name, int period) {
        return query(id, name, period, "Sum");
    }

    private static MetricDataQuery query(String id, String name, int period, String statistic) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(stat -> stat.metric(metric(name)).period(period).stat(statistic))
                .build();
    }

    private static Metric metric(String name) {
        return Metric.builder()
                .namespace("AWS/Events")
                .metricName(name)
                .dimensions(rule())
                .build();
    }

    private static Dimension rule() {
        return Dimension.builder().name("RuleName").value("nightly").build();
    }
}
