package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.logs.LogStore;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Service;
import java.util.List;
import java.util.stream.Stream;

/** ECS. */
public final class Ecs implements JsonService.Dialect {

    private Ecs() {}

    /** Lets tasks say what they have to say until now, whenever it is called. */
    public static TaskLogs taskLogs(Environment environment, LogStore logs) {
        return new TaskLogs(new Tasks(environment), logs);
    }

    /** Starts tasks for EventBridge; they write to these logs. */
    public static Starter starter(Environment environment, LogStore logs) {
        TaskStart start = new TaskStart(environment, new Tasks(environment), new TaskLives(environment), logs);
        return (home, input) -> start.reasonNotTo(home, input);
    }

    /** The service, on some environment; its tasks write to these logs. */
    public static Service service(Environment environment, LogStore logs) {
        Clusters clusters = new Clusters(environment);
        Tasks tasks = new Tasks(environment);
        TaskLives lives = new TaskLives(environment);
        CapacityProviders providers = new CapacityProviders(environment);
        ContainerInstances instances = new ContainerInstances(environment);
        TaskDefinitions definitions = new TaskDefinitions(environment);
        return new JsonService(
                new Ecs(),
                List.of(
                        new CreateCluster(clusters, providers),
                        new DescribeClusters(clusters),
                        new ListClusters(clusters),
                        new DeleteCluster(clusters, instances, tasks),
                        new DescribeCapacityProviders(providers),
                        new PutClusterCapacityProviders(clusters, providers),
                        new ListContainerInstances(clusters, instances),
                        new DescribeContainerInstances(clusters, instances),
                        new RegisterTaskDefinition(definitions),
                        new DescribeTaskDefinition(definitions),
                        new DeregisterTaskDefinition(definitions),
                        new ListTaskDefinitions(definitions),
                        new ListTaskDefinitionFamilies(definitions),
                        new RunTask(new TaskStart(environment, tasks, lives, logs), tasks),
                        new DescribeTasks(clusters, tasks),
                        new ListTasks(clusters, tasks),
                        new StopTask(clusters, tasks)),
                List.of(
                        new CapacityProviderSeeds(providers),
                        new ClusterSeeds(clusters, providers),
                        new ContainerInstanceSeeds(clusters, instances),
                        new TaskDefinitionSeeds(definitions),
                        lives));
    }

    @Override
    public String serviceName() {
        return "ecs";
    }

    @Override
    public String targetPrefix() {
        return "AmazonEC2ContainerServiceV20141113";
    }

    @Override
    public String invalidInputCode() {
        return "InvalidParameterException";
    }

    @Override
    public String internalErrorCode() {
        return "ServerException";
    }

    @Override
    public AwsException invalidToken() {
        return new AwsException("InvalidParameterException", "Invalid token");
    }

    @Override
    public List<String> namingMembers() {
        return List.of("taskDefinition", "family", "cluster", "clusterName", "familyPrefix");
    }

    /** Of the actions on task definitions, only RunTask is limited to what it names. */
    @Override
    public String arnOf(String resource, JsonObject input, Home home) {
        if (resource.startsWith("arn:")) {
            return resource;
        }
        boolean cluster = Stream.of("cluster", "clusterName")
                .anyMatch(name -> input.text(name).orElse("").equals(resource));
        if (cluster) {
            return home.arn("ecs", "cluster/" + resource);
        }
        boolean started =
                input.get("startedBy").isPresent() || input.get("cluster").isPresent();
        return started ? home.arn("ecs", "task-definition/" + resource) : "*";
    }

    static AwsException clientException(String message) {
        return new AwsException("ClientException", message);
    }
}
