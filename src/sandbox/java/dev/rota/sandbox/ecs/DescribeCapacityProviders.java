package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.JsonCall;
import dev.rota.sandbox.service.JsonOperation;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.Shape;
import dev.rota.sandbox.service.Structure;
import java.util.List;

/** Tells about capacity providers by name or ARN, or about all; one that is not there is a failure inside the success. */
final class DescribeCapacityProviders implements JsonOperation {

    /** ECS gives no more of them at once, whatever is asked for. */
    private static final int MOST = 10;

    private final CapacityProviders providers;

    DescribeCapacityProviders(CapacityProviders providers) {
        this.providers = providers;
    }

    @Override
    public Structure input() {
        return Shape.structure()
                .optional("capacityProviders", Shape.list(Shape.text()))
                .optional("cluster", Shape.text())
                .optional("include", Shape.list(Shape.oneOf("TAGS")))
                .optional("maxResults", Shape.number(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .optional("nextToken", Shape.text());
    }

    @Override
    public JsonObject answer(JsonCall call) {
        List<String> wanted = call.texts("capacityProviders");
        List<JsonObject> found = (wanted.isEmpty() ? providers.all(call.home()) : named(call.home(), wanted))
                .stream()
                        .filter(provider -> call.optionalText("cluster")
                                .map(cluster ->
                                        provider.text("cluster").orElse("").equals(Clusters.name(cluster)))
                                .orElse(true))
                        .toList();
        Page<JsonObject> page = new Page.Cut(
                        "DescribeCapacityProviders " + call.home().region(),
                        call.optionalText("nextToken"),
                        call.number("maxResults")
                                .filter(most -> most > 0)
                                .map(most -> Math.min(most, MOST))
                                .orElse(MOST))
                .of(found, CapacityProviders::name);
        return Json.object()
                .with(
                        "capacityProviders",
                        Json.array(page.items().stream()
                                .map(provider -> shown(provider, call))
                                .toList()))
                .with("failures", Json.array(failures(call.home(), wanted)))
                .withOptional("nextToken", page.nextToken())
                .build();
    }

    private List<JsonObject> named(Home home, List<String> wanted) {
        return providers.all(home).stream()
                .filter(provider -> wanted.contains(CapacityProviders.name(provider))
                        || wanted.contains(CapacityProviders.arn(home, CapacityProviders.name(provider))))
                .toList();
    }

    private static JsonObject shown(JsonObject provider, JsonCall call) {
        return call.texts("include").contains("TAGS") ? provider : provider.without("tags");
    }

    private List<JsonObject> failures(Home home, List<String> wanted) {
        return wanted.stream()
                .filter(nameOrArn -> providers.find(home, nameOrArn).isEmpty())
                .map(nameOrArn -> nameOrArn.startsWith("arn:") ? nameOrArn : CapacityProviders.arn(home, nameOrArn))
                .map(arn ->
                        Json.object().with("arn", arn).with("reason", "MISSING").build())
                .toList();
    }
}
