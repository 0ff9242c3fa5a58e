package dev.rota.aws.tasks;

import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.run.Blueprint;
import dev.rota.status.TaskRecords;
import dev.rota.status.TaskRecords.TaskRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** What ECS knows of tasks. */
public final class EcsTaskRecords implements TaskRecords {

    private final AwsClients clients;
    private final AwsCalls calls;
    private final EcsTaskDefinitions definitions;

    /** The tasks of the clients' region; calls nothing yet. */
    public EcsTaskRecords(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("ecs");
        this.definitions = new EcsTaskDefinitions(clients);
    }

    @Override
    public List<String> list(String cluster, Optional<String> startedBy, boolean stopped) {
        List<String> arns = new ArrayList<>();
        String token = null;
        try {
            do {
                ListTasksResponse page = page(cluster, startedBy, stopped, token);
                arns.addAll(page.taskArns());
                token = page.nextToken();
            } while (token != null);
        } catch (ServiceException failure) {
            // A cluster that is gone, or of another region or account, has no tasks that anybody could look at here.
            if (failure.kind() != Kind.NOT_FOUND) {
                throw failure;
            }
        }
        return arns;
    }

    private ListTasksResponse page(
            String cluster, Optional<String> startedBy, boolean stopped, @Nullable String token) {
        ListTasksRequest request = ListTasksRequest.builder()
                .cluster(cluster)
                .startedBy(startedBy.orElse(null))
                .desiredStatus(stopped ? DesiredStatus.STOPPED : DesiredStatus.RUNNING)
                .nextToken(token)
                .build();
        return calls.call(
                "ListTasks",
                "cluster " + cluster.substring(cluster.lastIndexOf('/') + 1),
                () -> clients.ecs().listTasks(request));
    }

    @Override
    public List<TaskRecord> describe(String cluster, List<String> arns) {
        return calls
                .call(
                        "DescribeTasks",
                        "cluster " + cluster.substring(cluster.lastIndexOf('/') + 1),
                        () -> clients.ecs()
                                .describeTasks(
                                        request -> request.cluster(cluster).tasks(arns)))
                .tasks()
                .stream()
                .map(EcsTaskRecords::read)
                .toList();
    }

    @Override
    public Optional<Blueprint> blueprint(String taskDefinition) {
        return definitions
                .definition(taskDefinition)
                .map(definition -> BlueprintMapping.read(definition, clients.region()));
    }

    private static TaskRecord read(Task task) {
        return new TaskRecord(
                TaskMapping.read(task),
                Objects.requireNonNullElse(task.startedBy(), ""),
                Objects.requireNonNullElse(task.group(), ""),
                Objects.requireNonNullElse(task.launchTypeAsString(), ""),
                Optional.ofNullable(task.capacityProviderName()),
                LaunchMapping.read(task.overrides()));
    }
}
