package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.store.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The capacity providers of a region: Fargate's, which every account has, and those of a seed. */
final class CapacityProviders {

    private static final List<String> OF_FARGATE = List.of("FARGATE", "FARGATE_SPOT");

    private final Environment environment;

    CapacityProviders(Environment environment) {
        this.environment = environment;
    }

    void save(Home home, JsonObject provider) {
        table(home).put(name(provider), provider);
    }

    /** All of them by name. */
    List<JsonObject> all(Home home) {
        List<JsonObject> all = new ArrayList<>(table(home).all());
        OF_FARGATE.forEach(name -> all.add(Json.object()
                .with("capacityProviderArn", arn(home, name))
                .with("name", name)
                .with("status", "ACTIVE")
                .with("type", name)
                .build()));
        all.sort(Comparator.comparing(CapacityProviders::name));
        return all;
    }

    Optional<JsonObject> find(Home home, String nameOrArn) {
        return all(home).stream()
                .filter(provider -> name(provider).equals(nameOrArn)
                        || arn(home, name(provider)).equals(nameOrArn))
                .findFirst();
    }

    /**
     * Checks what a cluster shall use.
     *
     * @throws AwsException when a provider is not there, or the strategy names one that the cluster does not use
     */
    void check(Home home, JsonObject cluster) {
        List<String> providers = cluster.texts("capacityProviders");
        for (String provider : providers) {
            if (find(home, provider).isEmpty()) {
                throw invalid("The specified capacity provider '" + provider + "' was not found. Specify a valid name"
                        + " or ARN of a capacity provider and try again.");
            }
        }
        for (JsonObject item : cluster.objects("defaultCapacityProviderStrategy")) {
            String provider = item.text("capacityProvider").orElse("");
            if (!providers.contains(provider)) {
                throw invalid("The default capacity provider strategy cannot contain a capacity provider that is not"
                        + " associated with the cluster: " + provider + ".");
            }
        }
    }

    static boolean isOfFargate(String name) {
        return OF_FARGATE.contains(name);
    }

    static String name(JsonObject provider) {
        return provider.text("name").orElse("");
    }

    static String arn(Home home, String name) {
        return home.arn("ecs", "capacity-provider/" + name);
    }

    private static AwsException invalid(String message) {
        return new AwsException("InvalidParameterException", message);
    }

    private Table table(Home home) {
        return environment.store().table(home.region(), "capacityProviders");
    }
}
