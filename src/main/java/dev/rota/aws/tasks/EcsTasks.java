package dev.rota.aws.tasks;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.run.Blueprint;
import dev.rota.run.Launch;
import dev.rota.run.TaskState;
import dev.rota.run.Tasks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/** The tasks of ECS. */
public final class EcsTasks implements Tasks {

    private final AwsClients clients;
    private final AwsCalls calls;
    private final EcsTaskDefinitions definitions;

    /** The tasks of the clients' region; calls nothing yet. */
    public EcsTasks(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("ecs");
        this.definitions = new EcsTaskDefinitions(clients);
    }

    @Override
    public Optional<Blueprint> blueprint(String taskDefinition) {
        return definitions
                .definition(taskDefinition)
                .map(definition -> BlueprintMapping.read(definition, clients.region()));
    }

    @Override
    public Started start(Launch launch) {
        RunTaskRequest request = LaunchMapping.write(launch);
        RunTaskResponse answer = calls.call(
                "RunTask",
                "task definition %s on cluster %s"
                        .formatted(lastPart(launch.target().taskDefinition()), lastPart(launch.cluster())),
                () -> clients.ecs().runTask(request));
        return new Started(
                answer.tasks().stream().map(TaskMapping::read).toList(),
                answer.failures().stream().map(EcsTasks::reason).toList());
    }

    private static String lastPart(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }

    private static String reason(Failure failure) {
        String reason = Objects.requireNonNullElse(failure.reason(), "");
        String detail = Objects.requireNonNullElse(failure.detail(), "");
        return detail.isEmpty() ? reason : reason + " (" + detail + ")";
    }

    @Override
    public List<TaskState> describe(String cluster, List<String> arns) {
        DescribeTasksResponse answer = calls.call(
                "DescribeTasks",
                "",
                () -> clients.ecs()
                        .describeTasks(request -> request.cluster(cluster).tasks(arns)));
        return answer.tasks().stream().map(TaskMapping::read).toList();
    }

    /** The first page: whoever has more than a hundred tasks of a rule running knows that there are some. */
    @Override
    public List<String> running(String cluster, String startedBy) {
        ListTasksResponse answer = calls.call(
                "ListTasks",
                "",
                () -> clients.ecs()
                        .listTasks(request -> request.cluster(cluster).startedBy(startedBy)));
        return answer.taskArns();
    }

    @Override
    public void stop(String cluster, String arn, String reason) {
        try {
            calls.call(
                    "StopTask",
                    "task " + lastPart(arn),
                    () -> clients.ecs()
                            .stopTask(request ->
                                    request.cluster(cluster).task(arn).reason(reason)));
        } catch (ServiceException failure) {
            // A task that is gone needs no stopping.
            if (failure.kind() != Kind.INVALID || !failure.sentence().contains("not found")) {
                throw failure;
            }
        }
    }
}
