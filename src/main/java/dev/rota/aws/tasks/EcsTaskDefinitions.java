package dev.rota.aws.tasks;

import dev.rota.apply.TaskDefinitions;
import dev.rota.aws.client.AwsCalls;
import dev.rota.aws.client.AwsClients;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** The task definitions of ECS. */
public final class EcsTaskDefinitions implements TaskDefinitions {

    /** ECS has no error code of its own for a task definition that does not exist. */
    private static final String MISSING = "Unable to describe task definition";

    private final AwsClients clients;
    private final AwsCalls calls;

    /** The task definitions of the clients' region; calls nothing yet. */
    public EcsTaskDefinitions(AwsClients clients) {
        this.clients = clients;
        this.calls = clients.calls("ecs");
    }

    @Override
    public Optional<TaskDefinition> describe(String taskDefinition) {
        return definition(taskDefinition).map(EcsTaskDefinitions::read);
    }

    /** All that ECS says of a task definition; empty when there is none. */
    Optional<software.amazon.awssdk.services.ecs.model.TaskDefinition> definition(String taskDefinition) {
        try {
            return Optional.of(calls.call(
                            "DescribeTaskDefinition",
                            "task definition " + taskDefinition,
                            () -> clients.ecs()
                                    .describeTaskDefinition(request -> request.taskDefinition(taskDefinition)))
                    .taskDefinition());
        } catch (ServiceException failure) {
            if (failure.kind() == Kind.INVALID && failure.sentence().contains(MISSING)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static TaskDefinition read(software.amazon.awssdk.services.ecs.model.TaskDefinition definition) {
        return new TaskDefinition(
                definition.taskDefinitionArn(),
                definition.statusAsString(),
                definition.containerDefinitions().stream()
                        .map(ContainerDefinition::name)
                        .toList());
    }
}
