package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.rule.EcsParameters;
import dev.rota.rule.EcsParameters.NetworkConfiguration;
import dev.rota.rule.TaskOverrideJson;
import dev.rota.run.Launch;
import dev.rota.secret.Secrecy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A launch as the JSON that {@code aws ecs run-task --cli-input-json} takes, without the values of secrets. */
public final class LaunchJson {

    private LaunchJson() {}

    /** The JSON, indented, with a line end. */
    public static String write(Launch launch, Secrecy secrecy) {
        return secrecy.hide(request(launch), Set.of()).pretty() + "\n";
    }

    private static JsonObject request(Launch launch) {
        EcsParameters parameters = launch.parameters();
        List<Member> members = new ArrayList<>();
        add(members, "cluster", launch.cluster());
        add(members, "taskDefinition", parameters.taskDefinition());
        members.add(new Member("count", Json.of(launch.count())));
        add(members, "launchType", parameters.launchType());
        addList(members, "capacityProviderStrategy", parameters.capacityProviderStrategy(), LaunchJson::provider);
        add(members, "platformVersion", parameters.platformVersion());
        NetworkConfiguration network = parameters.networkConfiguration();
        if (network != null) {
            members.add(new Member("networkConfiguration", network(network)));
        }
        JsonObject overrides = TaskOverrideJson.write(launch.override());
        if (!overrides.members().isEmpty()) {
            members.add(new Member("overrides", overrides));
        }
        add(members, "group", parameters.group());
        addList(
                members,
                "placementConstraints",
                parameters.placementConstraints(),
                constraint -> texts("type", constraint.type(), "expression", constraint.expression()));
        addList(
                members,
                "placementStrategy",
                parameters.placementStrategy(),
                strategy -> texts("type", strategy.type(), "field", strategy.field()));
        add(members, "enableECSManagedTags", parameters.enableEcsManagedTags());
        add(members, "enableExecuteCommand", parameters.enableExecuteCommand());
        add(members, "propagateTags", parameters.propagateTags());
        add(members, "referenceId", parameters.referenceId());
        addList(
                members,
                "tags",
                List.copyOf(parameters.taskTags().entrySet()),
                tag -> texts("key", tag.getKey(), "value", tag.getValue()));
        add(members, "startedBy", launch.startedBy());
        return new JsonObject(members);
    }

    private static JsonObject provider(EcsParameters.CapacityProvider provider) {
        List<Member> members = new ArrayList<>();
        add(members, "capacityProvider", provider.capacityProvider());
        add(members, "weight", provider.weight());
        add(members, "base", provider.base());
        return new JsonObject(members);
    }

    private static JsonObject network(NetworkConfiguration network) {
        List<Member> members = new ArrayList<>();
        addTexts(members, "subnets", network.subnets());
        addTexts(members, "securityGroups", network.securityGroups());
        add(members, "assignPublicIp", network.assignPublicIp());
        return new JsonObject(List.of(new Member("awsvpcConfiguration", new JsonObject(members))));
    }

    private static JsonObject texts(String one, @Nullable String value, String other, @Nullable String otherValue) {
        List<Member> members = new ArrayList<>();
        add(members, one, value);
        add(members, other, otherValue);
        return new JsonObject(members);
    }

    private static void add(List<Member> members, String name, @Nullable String value) {
        if (value != null) {
            members.add(new Member(name, Json.of(value)));
        }
    }

    private static void add(List<Member> members, String name, @Nullable Integer value) {
        if (value != null) {
            members.add(new Member(name, Json.of(value)));
        }
    }

    private static void add(List<Member> members, String name, @Nullable Boolean value) {
        if (value != null) {
            members.add(new Member(name, Json.of(value.booleanValue())));
        }
    }

    private static void addTexts(List<Member> members, String name, List<String> values) {
        if (!values.isEmpty()) {
            members.add(new Member(name, Json.of(values)));
        }
    }

    private static <T> void addList(List<Member> members, String name, List<T> values, Function<T, JsonObject> write) {
        if (!values.isEmpty()) {
            members.add(new Member(
                    name,
                    new JsonArray(values.stream()
                            .map(value -> (Json) write.apply(value))
                            .toList())));
        }
    }
}
