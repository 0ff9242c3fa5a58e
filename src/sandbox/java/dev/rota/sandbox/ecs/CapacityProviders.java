package dev.rota.sandbox.ecs;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.store.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The capacity providers of a region: Fargate's, which every account has, and those of a seed. */
final class CapacityProviders {

    private static final List<String> OF_FARGATE = List.of("FARGATE", "FARGATE_SPOT");

    private final Environment environment;

    CapacityProviders(Environment environment) {
        this.environment = environment;
    }

    void save(AccountRegion home, JsonObject provider) {
        table(home).put(name(provider), provider);
    }

    private boolean has(AccountRegion home, String nameOrArn) {
        return Stream.concat(table(home).keys().stream(), OF_FARGATE.stream())
                .anyMatch(name -> nameOrArn.equals(name) || nameOrArn.equals(arn(home, name)));
    }

    /**
     * Checks what a cluster shall use.
     *
     * @throws AwsException when a provider is not there, or the strategy names one that the cluster does not use
     */
    void check(AccountRegion home, JsonObject cluster) {
        List<String> providers = cluster.texts("capacityProviders");
        for (String provider : providers) {
            if (!has(home, provider)) {
                throw Ecs.invalid("The specified capacity provider '" + provider
                        + "' was not found. Specify a valid name" + " or ARN of a capacity provider and try again.");
            }
        }
        for (JsonObject item : cluster.objects("defaultCapacityProviderStrategy")) {
            String provider = item.text("capacityProvider").orElse("");
            if (!providers.contains(provider)) {
                throw Ecs.invalid(
                        "The default capacity provider strategy cannot contain a capacity provider that is not"
                                + " associated with the cluster: " + provider + ".");
            }
        }
    }

    /**
     * Checks what tasks shall be started on, names and ARNs alike.
     *
     * @throws AwsException when the cluster does not use one of the providers
     */
    static void check(List<JsonObject> strategy, JsonObject cluster) {
        Set<String> associated =
                cluster.texts("capacityProviders").stream().map(Clusters::name).collect(Collectors.toSet());
        boolean all = strategy.stream()
                .map(item -> Clusters.name(item.text("capacityProvider").orElse("")))
                .allMatch(associated::contains);
        if (!all) {
            throw Ecs.invalid("The specified capacity provider strategy cannot contain a capacity provider that is not"
                    + " associated with the cluster. Associate the capacity provider with the cluster or specify a valid"
                    + " capacity provider and try again.");
        }
    }

    static boolean isOfFargate(String name) {
        return OF_FARGATE.contains(name);
    }

    static String name(JsonObject provider) {
        return provider.text("name").orElse("");
    }

    static String arn(AccountRegion home, String name) {
        return home.arn("ecs", "capacity-provider/" + name);
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "capacityProviders");
    }
}
