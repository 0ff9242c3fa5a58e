package dev.rota.verify;

import dev.rota.json.Json.JsonObject;
import dev.rota.verify.Facts.Cluster;
import java.util.List;
import java.util.Optional;

/** The cluster is there and has what the target asks of it. */
final class ClusterCheck {

    private ClusterCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        String name = subject.clusterName();
        Optional<Cluster> present = findings.present(
                known.cluster(subject.clusterArn()),
                "cluster " + name,
                "does not exist",
                "create it, or correct cluster");
        present.ifPresent(cluster -> {
            if (cluster.isActive()) {
                findings.ok("cluster %s is ACTIVE".formatted(name));
            } else {
                findings.ng(
                        "cluster %s is %s".formatted(name, cluster.status()),
                        "create it again, or name another cluster");
            }
            capacity(subject, cluster, findings);
            Compute.of(subject, known).ifPresent(compute -> instances(subject, cluster, compute, findings));
        });
    }

    /** Capacity providers that the target asks for. */
    private static void capacity(Subject subject, Cluster cluster, FindingList findings) {
        List<JsonObject> strategy = subject.target().capacityProviders();
        List<String> names = Compute.strategy(subject);
        List<String> unknown = names.stream()
                .filter(name -> !cluster.capacityProviders().contains(Subject.shortName(name)))
                .toList();
        unknown.forEach(name -> findings.ng(
                "cluster %s does not have capacity provider %s".formatted(cluster.name(), name),
                "%s; associate it with the cluster, or correct capacityProviderStrategy"
                        .formatted(
                                cluster.capacityProviders().isEmpty()
                                        ? "it has none"
                                        : "it has " + String.join(", ", cluster.capacityProviders()))));
        if (names.stream().anyMatch(Compute::isFargate) && !names.stream().allMatch(Compute::isFargate)) {
            findings.ng(
                    "capacity providers %s cannot be combined".formatted(String.join(", ", names)),
                    "a strategy takes either FARGATE and FARGATE_SPOT or Auto Scaling groups");
        }
        boolean weightless =
                strategy.stream().allMatch(item -> item.integer("weight").orElse(0) == 0);
        if (strategy.size() > 1 && weightless) {
            findings.ng(
                    "no capacity provider of the strategy has a weight",
                    "give one of them a weight of 1 or more: with several of weight 0, no task is started");
        } else if (!strategy.isEmpty() && unknown.isEmpty()) {
            findings.ok("capacity provider%s %s belong%s to the cluster"
                    .formatted(names.size() == 1 ? "" : "s", String.join(", ", names), names.size() == 1 ? "s" : ""));
        }
    }

    /** A capacity provider may start instances when they are needed; a launch type does not. */
    private static void instances(Subject subject, Cluster cluster, Compute compute, FindingList findings) {
        boolean scales = !Compute.strategy(subject).isEmpty()
                || (subject.target().launchType() == null
                        && !cluster.defaultStrategy().isEmpty());
        if (compute != Compute.FARGATE && !scales && cluster.instances() == 0) {
            String launchType =
                    Optional.ofNullable(subject.target().launchType()).orElse("EC2");
            findings.warn(
                    "cluster %s has no container instance now".formatted(cluster.name()),
                    "a task of launch type %s starts only if one is registered when the rule fires"
                            .formatted(launchType));
        }
    }
}
