package dev.rota.verify;

import java.util.List;

/**
 * A cluster.
 *
 * @param name its name
 * @param status {@code ACTIVE} or another
 * @param capacityProviders the names of those that are associated with it
 * @param defaultStrategy the capacity providers that are used where nothing is said
 * @param instances how many container instances are registered
 */
public record Cluster(
        String name, String status, List<String> capacityProviders, List<String> defaultStrategy, int instances) {

    public Cluster {
        capacityProviders = List.copyOf(capacityProviders);
        defaultStrategy = List.copyOf(defaultStrategy);
    }

    boolean isActive() {
        return status.equals("ACTIVE");
    }
}
