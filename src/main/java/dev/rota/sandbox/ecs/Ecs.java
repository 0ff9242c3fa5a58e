package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonService;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.ServiceException;
import java.util.List;

/** ECS. */
public final class Ecs implements JsonService.Dialect {

    private Ecs() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Clusters clusters = new Clusters(environment);
        TaskDefinitions definitions = new TaskDefinitions(environment);
        return new JsonService(
                new Ecs(),
                List.of(
                        new CreateCluster(clusters),
                        new DescribeClusters(clusters),
                        new ListClusters(clusters),
                        new DeleteCluster(clusters),
                        new RegisterTaskDefinition(definitions),
                        new DescribeTaskDefinition(definitions),
                        new DeregisterTaskDefinition(definitions),
                        new ListTaskDefinitions(definitions),
                        new ListTaskDefinitionFamilies(definitions)),
                List.of(new ClusterSeeds(clusters), new TaskDefinitionSeeds(definitions)));
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
    public ServiceException invalidToken() {
        return new ServiceException("InvalidParameterException", "Invalid token");
    }

    @Override
    public List<String> namingMembers() {
        return List.of("taskDefinition", "family", "cluster", "clusterName", "familyPrefix");
    }

    /** Actions on task definitions are not limited to a resource, whatever they name. */
    @Override
    public String arnOf(String resource, JsonObject input, Home home) {
        if (resource.startsWith("arn:")) {
            return resource;
        }
        boolean cluster =
                input.get("cluster").isPresent() || input.get("clusterName").isPresent();
        return cluster ? home.arn("ecs", "cluster/" + resource) : "*";
    }

    static ServiceException clientException(String message) {
        return new ServiceException("ClientException", message);
    }
}
