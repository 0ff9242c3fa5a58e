package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.ArrayList;
import java.util.List;

/** Tells about machines of a cluster by id or ARN; one that is not there is a failure inside the success. */
final class DescribeContainerInstances implements JsonOperation {

    private static final int MOST = 100;

    private final Clusters clusters;
    private final ContainerInstances instances;

    DescribeContainerInstances(Clusters clusters, ContainerInstances instances) {
        this.clusters = clusters;
        this.instances = instances;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("cluster", Shape.text())
                .required("containerInstances", Shape.list(Shape.text()))
                .optional("include", Shape.list(Shape.oneOf("TAGS", "CONTAINER_INSTANCE_HEALTH")));
    }

    @Override
    public JsonObject answer(JsonCall call) {
        String cluster = clusters.existing(call.home(), call.text("cluster"));
        List<String> wanted = call.texts("containerInstances");
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new AwsException(
                    "InvalidParameterException", "Between 1 and " + MOST + " container instances can be described.");
        }
        List<JsonObject> found = new ArrayList<>();
        List<JsonObject> failures = new ArrayList<>();
        for (String idOrArn : wanted) {
            instances
                    .find(call.home(), cluster, idOrArn)
                    .ifPresentOrElse(
                            instance -> found.add(shown(instance, call)),
                            () -> failures.add(missing(call, cluster, idOrArn)));
        }
        return Json.object()
                .with("containerInstances", Json.array(found))
                .with("failures", Json.array(failures))
                .build();
    }

    private static JsonObject shown(JsonObject instance, JsonCall call) {
        return call.texts("include").contains("TAGS") ? instance : instance.without("tags");
    }

    private static JsonObject missing(JsonCall call, String cluster, String idOrArn) {
        String arn = idOrArn.startsWith("arn:") ? idOrArn : ContainerInstances.arn(call.home(), cluster, idOrArn);
        return Json.object().with("arn", arn).with("reason", "MISSING").build();
    }
}
