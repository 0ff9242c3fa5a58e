package dev.rota.sandbox;

import static dev.rota.sandbox.EventBridgeRulesTest.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

class TasksTest extends SandboxTestCase {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private EcsClient ecs;

    @BeforeEach
    void connect() {
        ecs = clients.ecs();
    }

    @Test
    void livesFromProvisioningToStoppedAsTheClockGoesOn() {
        seed("""
                {"family": "report", "pending": "10s", "running": "60s",
                 "containers": [{"name": "app", "exitCode": 3}]}""");
        Task task = run(request -> {}).tasks().get(0);

        assertThat(task.lastStatus()).isEqualTo("PROVISIONING");
        assertThat(task.createdAt()).isEqualTo(NOON);
        assertThat(after("5s", task).lastStatus()).isEqualTo("PENDING");
        Task running = after("5s", task);
        assertThat(running.lastStatus()).isEqualTo("RUNNING");
        assertThat(running.startedAt()).isEqualTo(NOON.plusSeconds(10));
        assertThat(running.containers().get(0).exitCode()).isNull();
        Task stopped = after("60s", task);
        assertThat(stopped.lastStatus()).isEqualTo("STOPPED");
        assertThat(stopped.desiredStatus()).isEqualTo("STOPPED");
        assertThat(stopped.stopCode()).isEqualTo(TaskStopCode.ESSENTIAL_CONTAINER_EXITED);
        assertThat(stopped.stoppedReason()).isEqualTo("Essential container in task exited");
        assertThat(stopped.stoppedAt()).isEqualTo(NOON.plusSeconds(70));
        assertThat(stopped.containers().get(0).exitCode()).isEqualTo(3);
    }

    @Test
    void forgetsATaskAnHourAfterItStopped() {
        seed("{\"family\": \"report\", \"pending\": \"1s\", \"running\": \"1s\"}");
        Task task =
                run(request -> request.startedBy("events-rule/nightly")).tasks().get(0);

        after("1h", task);
        assertThat(list(DesiredStatus.STOPPED)).containsExactly(task.taskArn());
        sandbox.advance(Duration.ofSeconds(2));

        assertThat(list(DesiredStatus.STOPPED)).isEmpty();
        assertThat(ecs.describeTasks(request -> request.cluster("main").tasks(task.taskArn()))
                        .failures())
                .containsExactly(
                        Failure.builder().arn(task.taskArn()).reason("MISSING").build());
    }

    @Test
    void listsByWhoStartedThem() {
        seed("{\"family\": \"report\", \"pending\": \"1s\", \"running\": \"1h\"}");
        Task ours =
                run(request -> request.startedBy("events-rule/nightly")).tasks().get(0);
        run(request -> request.startedBy("events-rule/hourly"));

        assertThat(list(DesiredStatus.RUNNING)).containsExactly(ours.taskArn());
        assertThat(ecs.listTasks(request -> request.cluster("main").family("report"))
                        .taskArns())
                .hasSize(2);
        assertThat(ecs.listTasks(request -> request.cluster("main").maxResults(1))
                        .nextToken())
                .isNotNull();
    }

    @Test
    void theSameTokenStartsNothingASecondTime() {
        seed("{\"family\": \"report\"}");
        RunTaskResponse first = run(request -> request.clientToken("once").count(2));

        assertThat(run(request -> request.clientToken("once").count(2)).tasks())
                .map(Task::taskArn)
                .isEqualTo(first.tasks().stream().map(Task::taskArn).toList());
        assertThatThrownBy(() -> run(request -> request.clientToken("once").count(3)))
                .satisfies(says("ConflictException", "The client token was used before with other parameters."));
    }

    @Test
    void refusesWhatThereIsNoRoomForInsideASuccess() {
        seed("{\"family\": \"report\", \"refused\": \"RESOURCE:MEMORY\", \"startedBeforeRefusal\": 1}");

        RunTaskResponse answer = run(request -> request.count(3));

        assertThat(answer.tasks()).hasSize(1);
        assertThat(answer.failures()).map(Failure::reason).containsExactly("RESOURCE:MEMORY", "RESOURCE:MEMORY");
    }

    @Test
    void aStoppedTaskSaysWhoStoppedItAndItsContainerWasKilled() {
        seed("{\"family\": \"report\", \"pending\": \"1s\", \"running\": \"1h\"}");
        Task task = run(request -> {}).tasks().get(0);
        after("10s", task);

        ecs.stopTask(request -> request.cluster("main").task(task.taskArn()).reason("enough"));
        ecs.stopTask(request -> request.cluster("main").task(task.taskArn()).reason("too late"));

        Task stopped = after("0s", task);
        assertThat(stopped.stopCode()).isEqualTo(TaskStopCode.USER_INITIATED);
        assertThat(stopped.stoppedReason()).isEqualTo("enough");
        assertThat(stopped.stoppedAt()).isEqualTo(NOON.plusSeconds(10));
        assertThat(stopped.containers().get(0).exitCode()).isEqualTo(137);
    }

    @Test
    void aTaskStoppedBeforeItRanNeverRan() {
        seed("{\"family\": \"report\", \"pending\": \"1h\"}");
        Task task = run(request -> {}).tasks().get(0);

        ecs.stopTask(request -> request.cluster("main").task(task.taskArn()));

        Task stopped = after("0s", task);
        assertThat(stopped.startedAt()).isNull();
        assertThat(stopped.stoppedReason()).isEqualTo("Task stopped by user");
        assertThat(stopped.containers().get(0).exitCode()).isNull();
    }

    @Test
    void livesFollowOneAnother() {
        seed("""
                {"family": "report", "containers": [{"name": "app", "exitCode": 1}]},
                {"family": "report", "containers": [{"name": "app", "exitCode": 2}]}""");
        List<Task> tasks = IntStream.range(0, 3)
                .mapToObj(i -> run(request -> {}).tasks().get(0))
                .toList();

        assertThat(tasks)
                .map(task -> after("2s", task).containers().get(0).exitCode())
                .containsExactly(1, 2, 2);
    }

    @Test
    void writesItsLogWhileItRunsAndLateWhenToldSo() {
        seed("""
                {"family": "report", "pending": "1s", "running": "10s", "logLag": "2s",
                 "containers": [{"name": "app", "lines": ["line {n}", "again {n}"], "repeat": 2}]}""");
        Task task = run(request -> {}).tasks().get(0);

        after("6s", task);
        assertThat(log(task)).containsExactly("line 1");
        after("4s", task);
        assertThat(log(task)).containsExactly("line 1", "again 2", "line 3");
        after("1s", task);
        assertThat(log(task)).containsExactly("line 1", "again 2", "line 3", "again 4");
    }

    @Test
    void withoutALifeItSaysThatThereIsNoContainer() {
        seed("{\"family\": \"other\"}");
        Task task = run(request ->
                        request.overrides(overrides -> overrides.containerOverrides(ContainerOverride.builder()
                                .name("app")
                                .command("report", "--daily")
                                .build())))
                .tasks()
                .get(0);

        assertThat(after("2s", task).containers().get(0).exitCode()).isZero();
        assertThat(log(task)).containsExactly("The sandbox starts no container; app would run report --daily");
    }

    @Test
    void withoutItsLogGroupATaskDoesNotStart() {
        seed("", "{\"family\": \"report\"}");
        Task task = run(request -> {}).tasks().get(0);

        Task stopped = after("2s", task);

        assertThat(stopped.stopCode()).isEqualTo(TaskStopCode.TASK_FAILED_TO_START);
        assertThat(stopped.stoppedReason()).contains("The specified log group does not exist");
        assertThat(stopped.startedAt()).isNull();
    }

    @Test
    void refusesInAwsWords() {
        seed("{\"family\": \"report\"}");
        refuses("ClusterNotFoundException", "Cluster not found.", request -> request.cluster("none"));
        refuses("ClientException", "TaskDefinition not found.", request -> request.taskDefinition("none"));
        refuses("InvalidParameterException", "Count should be between 1 and 10.", request -> request.count(11));
        refuses(
                "InvalidParameterException",
                "Override for container named other is not a container in the TaskDefinition.",
                request -> request.overrides(overrides -> overrides.containerOverrides(
                        ContainerOverride.builder().name("other").build())));
        refuses(
                "InvalidParameterException",
                "Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.",
                request -> request.launchType("EC2")
                        .capacityProviderStrategy(CapacityProviderStrategyItem.builder()
                                .capacityProvider("FARGATE_SPOT")
                                .build()));
        for (String provider :
                List.of("FARGATE", "gone", "arn:aws:ecs:ap-northeast-3:123456789012:capacity-provider/FARGATE")) {
            refuses(
                    "InvalidParameterException",
                    "The specified capacity provider strategy cannot contain a capacity provider that is not associated"
                            + " with the cluster. Associate the capacity provider with the cluster or specify a valid"
                            + " capacity provider and try again.",
                    request -> request.capacityProviderStrategy(CapacityProviderStrategyItem.builder()
                            .capacityProvider(provider)
                            .build()));
        }
        refuses(
                "InvalidParameterException",
                "Task definition does not support launch_type FARGATE.",
                request -> request.launchType("FARGATE"));
    }

    private void refuses(String code, String message, Consumer<RunTaskRequest.Builder> change) {
        assertThatThrownBy(() -> run(change)).satisfies(says(code, message));
    }

    private void seed(String lives) {
        seed("\"/ecs/report\"", lives);
    }

    private void seed(String logGroups, String lives) {
        sandbox.seed(Json.parse("""
                        {"regions": {"ap-northeast-3": {
                          "clusters": ["main"],
                          "logGroups": [%s],
                          "taskDefinitions": [{"family": "report", "containerDefinitions": [{
                            "name": "app", "image": "report", "logConfiguration": {"logDriver": "awslogs", "options": {
                              "awslogs-group": "/ecs/report", "awslogs-region": "ap-northeast-3",
                              "awslogs-stream-prefix": "report"}}}]}],
                          "taskLives": [%s]}}}
                        """.formatted(logGroups, lives)), Path.of("/"));
    }

    private RunTaskResponse run(Consumer<RunTaskRequest.Builder> change) {
        return ecs.runTask(request -> change.accept(request.cluster("main").taskDefinition("report")));
    }

    private Task after(String time, Task task) {
        sandbox.advance(Duration.parse("PT" + time.toUpperCase(Locale.ROOT)));
        return ecs.describeTasks(request -> request.cluster("main").tasks(task.taskArn()))
                .tasks()
                .get(0);
    }

    private List<String> list(DesiredStatus status) {
        return ecs.listTasks(request ->
                        request.cluster("main").startedBy("events-rule/nightly").desiredStatus(status))
                .taskArns();
    }

    private List<String> log(Task task) {
        String id = task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
        return clients
                .logs()
                .getLogEvents(request -> request.logGroupName("/ecs/report")
                        .logStreamName("report/app/" + id)
                        .startFromHead(true))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .toList();
    }
}
