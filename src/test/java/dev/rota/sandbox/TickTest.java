package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.events.FiringClock.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

class TickTest extends SandboxTestCase {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private void plant(String rule) {
        plant(sandbox, rule);
    }

    private static void plant(Sandbox into, String rule) {
        into.seed(Json.parse("""
                {"regions": {"ap-northeast-3": {
                  "clusters": [{"clusterName": "main", "capacityProviders": ["FARGATE_SPOT"]}],
                  "taskDefinitions": [{"family": "report", "containerDefinitions": [{"name": "app", "image": "report"}]}],
                  "rules": [%s]}}}""".formatted(rule)), Path.of("."));
    }

    private static String rule(String name, String schedule, String more) {
        return """
                {"Name": "%s", "ScheduleExpression": "%s", "Targets": [
                  {"Id": "one", "Arn": "%s", "RoleArn": "%s", "EcsParameters": {"TaskDefinitionArn": "%s"}%s}]}""".formatted(name, schedule, CLUSTER, ROLE, DEFINITION, more);
    }

    @Test
    void firesEachTimeThatComesAndNoOther() {
        plant(rule("nightly", "cron(30 12 * * ? *)", ""));

        assertThat(sandbox.tick(Duration.ofMinutes(29))).isEqualTo(new Tally(0, 0));
        assertThat(sandbox.tick(Duration.ofMinutes(1))).isEqualTo(new Tally(1, 0));
        assertThat(sandbox.tick(Duration.ofDays(3))).isEqualTo(new Tally(3, 0));
        assertThat(sandbox.now()).isEqualTo(NOON.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(30)));
    }

    @Test
    void startsTheTaskAsEventBridgeDoes() {
        plant(rule("customer-statements-monthly-eu", "cron(30 12 * * ? *)", """
                , "Input": "{\\"containerOverrides\\": [{\\"name\\": \\"app\\", \\"command\\": [\\"report\\"]}]}\""""));
        sandbox.tick(Duration.ofMinutes(31));

        Task task = stopped().get(0);

        assertThat(task.startedBy())
                .isEqualTo("events-rule/customer-statements-mont")
                .hasSize(36);
        assertThat(task.overrides().containerOverrides().get(0).command()).containsExactly("report");
        assertThat(task.createdAt()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(task.stoppedAt()).isEqualTo(NOON.plus(Duration.ofMinutes(30)).plusSeconds(2));
        assertThat(task.group()).isEqualTo("family:report");
    }

    @Test
    void handsOnEveryParameterOfTheTarget() {
        plant("""
                {"Name": "nightly", "ScheduleExpression": "cron(30 12 * * ? *)", "Targets": [
                  {"Id": "one", "Arn": "%s", "RoleArn": "%s", "EcsParameters": {
                    "TaskDefinitionArn": "%s", "TaskCount": 2, "Group": "batch", "EnableExecuteCommand": true,
                    "CapacityProviderStrategy": [{"capacityProvider": "FARGATE_SPOT", "weight": 1}],
                    "NetworkConfiguration": {"awsvpcConfiguration": {"Subnets": ["subnet-1"], "AssignPublicIp": "ENABLED"}},
                    "Tags": [{"Key": "team", "Value": "data"}]}}]}""".formatted(CLUSTER, ROLE, DEFINITION));
        sandbox.tick(Duration.ofMinutes(31));

        assertThat(stopped()).hasSize(2).allSatisfy(task -> {
            assertThat(task.group()).isEqualTo("batch");
            assertThat(task.enableExecuteCommand()).isTrue();
            assertThat(task.capacityProviderName()).isEqualTo("FARGATE_SPOT");
        });
    }

    @Test
    void countsFiringsStartsAndStartsThatFail() {
        plant(
                rule("nightly", "cron(30 12 * * ? *)", "") + ", "
                        + rule("broken", "cron(30 12 * * ? *)", "")
                                .replace("task-definition/report", "task-definition/gone")
                        + ", "
                        + rule("elsewhere", "cron(30 12 * * ? *)", "")
                                .replace(
                                        "\"EcsParameters\": {",
                                        "\"EcsParameters\": {\"CapacityProviderStrategy\": [{\"capacityProvider\": \"FARGATE\"}], "));

        assertThat(sandbox.tick(Duration.ofHours(1))).isEqualTo(new Tally(3, 2));

        assertThat(counted("TriggeredRules", "nightly")).containsExactly(1.0);
        assertThat(counted("Invocations", "nightly")).containsExactly(1.0);
        assertThat(counted("FailedInvocations", "nightly")).isEmpty();
        assertThat(counted("TriggeredRules", "broken")).containsExactly(1.0);
        assertThat(counted("Invocations", "broken")).containsExactly(1.0);
        assertThat(counted("FailedInvocations", "broken")).containsExactly(1.0);
    }

    @Test
    void countsEachTargetOfAFiring() {
        plant("""
                {"Name": "nightly", "ScheduleExpression": "cron(30 12 * * ? *)", "Targets": [
                  {"Id": "one", "Arn": "arn:aws:sns:ap-northeast-3:123456789012:one"},
                  {"Id": "two", "Arn": "arn:aws:sns:ap-northeast-3:123456789012:two"}]}""");
        sandbox.tick(Duration.ofHours(1));

        assertThat(counted("TriggeredRules", "nightly")).containsExactly(1.0);
        assertThat(counted("Invocations", "nightly")).containsExactly(2.0);
    }

    @Test
    void leavesDisabledRulesAlone() {
        plant(rule("nightly", "rate(10 minutes)", "").replace("\"Targets\"", "\"State\": \"DISABLED\", \"Targets\""));

        assertThat(sandbox.tick(Duration.ofHours(1))).isEqualTo(new Tally(0, 0));
    }

    @Test
    void firesARateAtEqualTimes() {
        plant(rule("sync", "rate(10 minutes)", ""));

        assertThat(sandbox.tick(Duration.ofHours(1))).isEqualTo(new Tally(6, 0));
        assertThat(stopped()).extracting(Task::createdAt).contains(NOON.plus(Duration.ofMinutes(20)));
    }

    @Test
    void forgetsTasksAnHourAfterTheyStopped() {
        plant(rule("nightly", "cron(30 12 * * ? *)", ""));

        sandbox.tick(Duration.ofMinutes(90));
        assertThat(stopped()).hasSize(1);
        sandbox.tick(Duration.ofMinutes(1));
        assertThat(stopped()).isEmpty();
    }

    @Test
    void makesUpForTheTimeBetweenTwoTicks() {
        plant(rule("sync", "rate(10 minutes)", ""));
        sandbox.tick(Duration.ofMinutes(5));
        sandbox.advance(Duration.ofMinutes(10));

        assertThat(sandbox.tick(Duration.ofMinutes(1))).isEqualTo(new Tally(1, 0));
        assertThat(stopped()).extracting(Task::createdAt).containsExactly(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void refusesToFireWithoutEnd() {
        plant(rule("sync", "rate(1 minute)", ""));

        assertThatThrownBy(() -> sandbox.tick(Duration.ofDays(100)))
                .isInstanceOf(RotaException.class)
                .hasMessage("rules would fire more than 100,000 times; let less time pass at once");
        assertThat(sandbox.now()).isEqualTo(NOON);
    }

    @Test
    void remembersTheTimeInItsFile(@TempDir Path folder) {
        SandboxSettings kept = settings().withStateFile(folder.resolve("state.json"));
        try (Sandbox first = Sandbox.start(kept)) {
            plant(first, rule("nightly", "cron(30 12 * * ? *)", ""));
            first.tick(Duration.ofHours(24));
        }

        try (Sandbox second = Sandbox.start(kept)) {
            assertThat(second.now()).isEqualTo(NOON.plus(Duration.ofHours(24)));
            assertThat(second.tick(Duration.ofHours(1))).isEqualTo(new Tally(1, 0));
        }
    }

    @Test
    void standsWhereASeedSetsItUntilItIsServed() {
        sandbox.seed(Json.parse("{\"clock\": \"2026-01-01T00:00:00Z\"}"), Path.of("."));

        assertThat(sandbox.isStanding()).isTrue();
        assertThat(sandbox.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        sandbox.advance(Duration.ofSeconds(5));
        sandbox.tick(Duration.ofHours(1));
        assertThat(sandbox.now()).isEqualTo(Instant.parse("2026-01-01T01:00:05Z"));
        sandbox.serve();
        assertThat(sandbox.isStanding()).isFalse();
        assertThat(sandbox.now()).isEqualTo(Instant.parse("2026-01-01T01:00:05Z"));
        sandbox.reset();
        assertThat(sandbox.now()).isEqualTo(NOON);
    }

    @Test
    void refusesAClockThatTellsNoTime() {
        assertThatThrownBy(() -> sandbox.seed(Json.parse("{\"clock\": \"noon\"}"), Path.of(".")))
                .hasMessage("'clock' should be a time such as \"2026-11-21T00:00:00Z\"");
    }

    @Test
    void ticksAtAPageOfItsOwn() throws Exception {
        plant(rule("nightly", "cron(30 12 * * ? *)", ""));

        assertThat(http.send("POST", "/_sandbox/tick", "{\"for\": \"PT1H\"}").body())
                .isEqualTo("""
                {
                  "now": "2026-11-20T13:00:00Z",
                  "fired": 1,
                  "failed": 0
                }
                """);
        assertThat(http.send("POST", "/_sandbox/tick", "{\"for\": \"1h\"}").body())
                .contains("'for' says how long, such as PT24H");
        assertThat(http.send("POST", "/_sandbox/tick", "{\"for\": \"-PT1H\"}").body())
                .contains("no clock of the sandbox runs back");
    }

    private List<Task> stopped() {
        EcsClient ecs = clients.ecs();
        List<String> arns = ecs.listTasks(request -> request.cluster("main").desiredStatus(DesiredStatus.STOPPED))
                .taskArns();
        return arns.isEmpty()
                ? List.of()
                : ecs.describeTasks(request -> request.cluster("main").tasks(arns))
                        .tasks();
    }

    private List<Double> counted(String metric, String rule) {
        MetricDataQuery query = MetricDataQuery.builder()
                .id("m")
                .metricStat(stat -> stat.metric(one -> one.namespace("AWS/Events")
                                .metricName(metric)
                                .dimensions(Dimension.builder()
                                        .name("RuleName")
                                        .value(rule)
                                        .build()))
                        .period(60)
                        .stat("Sum"))
                .build();
        return clients.cloudWatch()
                .getMetricData(request ->
                        request.metricDataQueries(query).startTime(NOON).endTime(NOON.plus(Duration.ofHours(2))))
                .metricDataResults()
                .get(0)
                .values();
    }
}
