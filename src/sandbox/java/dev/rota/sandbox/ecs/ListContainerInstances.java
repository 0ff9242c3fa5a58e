package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;
import java.util.function.Function;

/** Lists the ARNs of a cluster's machines. Filters in ECS's query language are an error that says so. */
final class ListContainerInstances implements JsonOperation {

    static final String[] STATUSES = {"ACTIVE", "DRAINING", "REGISTERING", "DEREGISTERING", "REGISTRATION_FAILED"};

    private final Clusters clusters;
    private final ContainerInstances instances;

    ListContainerInstances(Clusters clusters, ContainerInstances instances) {
        this.clusters = clusters;
        this.instances = instances;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("cluster", Shape.text())
                .optional("filter", Shape.text())
                .optional("nextToken", Shape.text())
                .optional("maxResults", Shape.number(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .optional("status", Shape.oneOf(STATUSES));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String cluster = clusters.existing(call.home(), call.text("cluster"));
        if (!call.text("filter").isEmpty()) {
            throw new AwsException("InvalidParameterException", "The sandbox does not filter container instances.");
        }
        String status = call.text("status");
        List<String> arns = instances.all(call.home(), cluster).stream()
                .filter(instance ->
                        status.isEmpty() || instance.text("status").orElse("").equals(status))
                .map(ContainerInstances::arn)
                .toList();
        Page<String> page = EcsListing.cut(call, "ListContainerInstances " + cluster + " " + status)
                .of(arns, Function.identity());
        return Json.object()
                .with("containerInstanceArns", Json.of(page.items()))
                .withOptional("nextToken", page.nextToken())
                .build();
    }
}
