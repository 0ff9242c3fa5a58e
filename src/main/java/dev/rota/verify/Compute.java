package dev.rota.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** On what a task runs. */
enum Compute {
    /** AWS's own machines. */
    FARGATE("Fargate"),
    /** Instances of the cluster. */
    EC2("EC2 instances"),
    /** Machines of one's own. */
    EXTERNAL("external instances");

    private static final String OF_FARGATE = "FARGATE";

    private final String words;

    Compute(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Where a target's task runs; empty when that is up to the cluster and nothing is known of it. */
    static Optional<Compute> of(Subject subject, Known known) {
        String launchType = subject.target().launchType();
        if (launchType != null && !launchType.isEmpty()) {
            return Stream.of(values())
                    .filter(compute -> compute.name().equals(launchType))
                    .findFirst();
        }
        List<String> strategy = strategy(subject);
        if (!strategy.isEmpty()) {
            return Optional.of(ofProviders(strategy));
        }
        return known.cluster(subject.clusterArn()).found().map(cluster -> ofProviders(cluster.defaultStrategy()));
    }

    /** The names of the capacity providers that a target asks for itself. */
    static List<String> strategy(Subject subject) {
        return subject.target().capacityProviderNames();
    }

    /** Whether a capacity provider is Fargate's. */
    static boolean isFargate(String provider) {
        return provider.startsWith(OF_FARGATE);
    }

    /** Without any capacity provider, a cluster runs tasks on its instances. */
    private static Compute ofProviders(List<String> providers) {
        return providers.stream().anyMatch(Compute::isFargate) ? FARGATE : EC2;
    }
}
